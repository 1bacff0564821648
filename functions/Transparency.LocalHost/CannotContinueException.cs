using Azure;
using Azure.Identity;

namespace Transparency.LocalHost;

/// <summary>
/// Something outside the program stands in the way (a taken port, a missing file). The message is one sentence for the
/// person at the keyboard, who sees it without a stack trace.
/// </summary>
public sealed class CannotContinueException(string sentence, Exception? cause = null) : Exception(sentence, cause)
{
    /// <summary>Whether the storage or its login failed, which whoever asked can do something about.</summary>
    public static bool IsOfStorage(Exception fault) =>
        fault is RequestFailedException or AggregateException or AuthenticationFailedException;

    /// <param name="what">What could not be done, up to the colon.</param>
    /// <param name="fault">Why: the first line of what it says, because storage adds its headers.</param>
    public static CannotContinueException Because(string what, Exception fault)
    {
        var first = fault is AggregateException many ? many.InnerExceptions[0] : fault;
        return new($"{what}: {first.Message.ReplaceLineEndings("\n").Split('\n')[0]}", fault);
    }
}

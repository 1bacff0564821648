namespace Transparency.LocalHost;

/// <summary>
/// Something outside the program stands in the way (a taken port, a missing file). The message is one sentence for the
/// person at the keyboard, who sees it without a stack trace.
/// </summary>
public sealed class CannotContinueException(string sentence, Exception? cause = null) : Exception(sentence, cause);

using Transparency.Core.Words;

namespace Transparency.LocalHost.Screens;

/// <summary>
/// Where a command speaks, and in which language. Results go to standard output, progress and complaints to standard error.
/// </summary>
internal sealed record Screen(TextWriter Output, TextWriter Error, Language Language)
{
    /// <summary>Where a person answers, or null where nobody sits at a terminal.</summary>
    public TextReader? Input { get; init; }

    public string Say(Wording words) => words.In(Language);

    public void Print(Wording words) => Output.WriteLine(Say(words));
}

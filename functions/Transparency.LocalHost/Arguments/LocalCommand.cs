using System.CommandLine;
using Transparency.Core.Words;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Arguments;

/// <summary>A command of <c>./dev</c>.</summary>
/// <param name="screen">Where it speaks.</param>
/// <param name="name">The word it is called by.</param>
/// <param name="description">What it does, as its help and the script's say.</param>
/// <param name="expected">The sentence for arguments that are too few or too many.</param>
internal abstract class LocalCommand(Screen screen, string name, Wording description, string expected)
    : Command(name, screen.Say(description))
{
    public string Expected => expected;

    protected Screen Screen => screen;
}

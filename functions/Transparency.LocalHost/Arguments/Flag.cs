using System.CommandLine;
using Transparency.Core.Words;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Arguments;

/// <summary>An option that is there or not and never takes the word behind it, not even a file called <c>true</c>.</summary>
internal sealed class Flag : Option<bool>
{
    public Flag(Screen screen, string name, Wording description) : base(name)
    {
        Description = screen.Say(description);
        Arity = ArgumentArity.Zero;
    }
}

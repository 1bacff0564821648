using Transparency.Core.Words;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Tests.Screens;

/// <summary>Screens of tests, which do not depend on the machine's language.</summary>
internal static class Speaking
{
    public static Screen English { get; } = In(Language.English, TextWriter.Null);

    public static Screen In(Language language, TextWriter output) => new(output, TextWriter.Null, language);
}

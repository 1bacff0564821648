using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Pages.Help.Systems;

namespace Transparency.Pages.Help;

/// <summary>Where the pages of help are, and what on them stands where.</summary>
public static class HelpAddresses
{
    /// <summary>The page of every message of a report.</summary>
    public const string Problems = "protokol";

    /// <summary>Every page of help, in Czech.</summary>
    public static IReadOnlyList<string> All { get; } =
        [PublicPaths.Help(), .. HelpSystems.All.Select(system => PublicPaths.Help(system.Id)), PublicPaths.Help(Problems)];

    /// <summary>A page of help in the reader's language.</summary>
    /// <param name="topic">A system, <see cref="Problems"/>, or null for all of them.</param>
    /// <param name="language">Of the reader.</param>
    public static string Of(string? topic, Language language) =>
        Translated.Of(PublicPaths.Help(topic), language);

    /// <summary>What to do about a kind of problem: in the system where that is known and has something to say, else in general.</summary>
    /// <param name="code">The kind of the problem.</param>
    /// <param name="format">Of the file, or null where there are several.</param>
    /// <param name="language">Of the reader.</param>
    public static string OfProblem(string code, string? format, Language language)
    {
        var system = HelpSystems.OwnerOrNull(format);
        var speaks = system?.Advice.Any(advice => advice.Kind.Code == code) == true;

        return $"{Of(speaks ? system!.Id : Problems, language)}#{code}";
    }
}

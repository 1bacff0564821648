using System.Globalization;
using RazorSlices;
using Transparency.Core.Budgets;
using Transparency.Core.Publishing;
using Transparency.Core.Words;

namespace Transparency.Pages.Data;

/// <summary>The page about the data: what is published, how often, in which form, under which terms, for how long and by which norms.</summary>
/// <param name="Towns">In Czech order of their names.</param>
/// <param name="Retention">How many editions of a year are kept.</param>
/// <param name="Language">Of the reader.</param>
public sealed record DataPage(IReadOnlyList<TownData> Towns, int Retention, Language Language) : PublicPage(Language)
{
    public override PageFrame Frame => new(Language, DataWords.Title.In(Language), DataWords.Lead.In(Language));

    internal string OtherAddress => Language == Language.Czech ? $"{PublicPaths.Data}?lang={Language.English.Tag()}" : PublicPaths.Data;

    internal Language Other => Language == Language.Czech ? Language.English : Language.Czech;

    /// <summary>The sentence in the reader's language, cut where its links and names stand.</summary>
    internal IEnumerable<(string Text, Part? Part)> Pieces(Point point)
    {
        var rest = point.Sentence.In(Language).Replace("{retention}", Retention.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        for (var i = 0; i < point.Parts.Count; i++)
        {
            var place = $"{{{i}}}";
            var at = rest.IndexOf(place, StringComparison.Ordinal);
            yield return (rest[..at], point.Parts[i]);
            rest = rest[(at + place.Length)..];
        }

        yield return (rest, null);
    }

    protected override RazorSlice View() => DataView.Create(this);
}

/// <summary>The newest data of a municipality.</summary>
public sealed record TownData(Municipality Municipality, FiscalYear Year, DateTimeOffset PublishedAt);

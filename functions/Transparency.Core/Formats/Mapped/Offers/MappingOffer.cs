using Transparency.Core.Formats.Reading;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Mapped.Offers;

/// <summary>
/// A mapping drafted from the header and the first rows of a file that no format reads. What cannot be known is left out, so that the
/// draft is refused until somebody has filled it in: a mapping that is read wrongly would be worse than none.
/// </summary>
/// <param name="Mapping">The draft.</param>
/// <param name="Missing">What has to be filled in or decided before it can be used, each in a sentence.</param>
public sealed record MappingOffer(OfferedMapping Mapping, IReadOnlyList<Wording> Missing)
{
    /// <returns>The draft, or null where the file has neither paragraphs nor items nor columns of stages.</returns>
    public static MappingOffer? OfOrNull(TextFile file, FiscalYear year)
    {
        if (TableSketch.OfOrNull(file) is not { } table)
            return null;

        var guess = new ColumnGuess(table, year);
        var amounts = new AmountGuess(guess, table, file.BareName);
        guess.TakeDetails(amounts.IsOfEntries);

        if (!guess.Has(MappingColumns.Item) && !guess.Has(MappingColumns.Paragraph) && !amounts.HasStages)
            return null;

        var mapping = new OfferedMapping(
            MatchOf(file),
            table.Separator.ToString(),
            EncodingOf(file.Inspection),
            amounts.Unit,
            guess.Taken(),
            amounts.Stage);

        return new MappingOffer(
            mapping,
            [
                .. OfferWords.MissingCodes(guess), .. guess.Doubts, .. amounts.Doubts,
                .. guess.OtherNumbers is { Count: > 0 } numbers ? new[] { OfferWords.NotRead(numbers) } : [],
            ]);
    }

    /// <summary>Several drafts as one file, behind the mappings that are written already.</summary>
    internal static MappingOffer Joined(IEnumerable<FileMapping> written, IEnumerable<KeyValuePair<string, MappingOffer>> offers)
    {
        KeyValuePair<string, MappingOffer>[] all = [.. offers];
        OfferedMapping[] mappings = [.. written.Select(OfferedMapping.Of), .. all.Select(offer => offer.Value.Mapping)];
        var missing = all.SelectMany(offer => offer.Value.Missing.Select(lack => all.Length == 1
            ? lack
            : new Wording($"{offer.Key}: {lack.Czech}", $"{offer.Key}: {lack.English}")));

        var alike = all
            .GroupBy(offer => string.Join('\n', offer.Value.Mapping.Columns!.Select(column => $"{column.Key} {column.Value}")))
            .Where(group => group.Count() > 1)
            .Select(group => OfferWords.SameColumns(group.Select(offer => offer.Key)));

        return new MappingOffer(mappings is [var only] ? only : new OfferedMapping(Mappings: mappings), [.. missing, .. alike]);
    }

    /// <summary>One file by its own name: what its neighbours hold is not known.</summary>
    private static string MatchOf(TextFile file) =>
        string.Concat(Path.GetFileName(file.Name).Select(letter => letter is '*' or '\\' or '<' or '>' or '"' ? '?' : letter));

    /// <summary>Stated only where letters show it; without them the next file may be in another one.</summary>
    private static string? EncodingOf(TextInspection inspection) => inspection.Kind switch
    {
        TextKind.Windows1250 => "windows-1250",
        TextKind.Utf8 or TextKind.Utf8WithMark when !System.Text.Ascii.IsValid(inspection.Head) => "utf-8",
        _ => null,
    };
}

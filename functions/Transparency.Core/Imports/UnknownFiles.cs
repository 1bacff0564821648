using Transparency.Core.Formats;
using Transparency.Core.Formats.Mapped.Offers;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Municipalities;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Imports;

/// <summary>
/// The files that no format reads: says what each comes nearest to, and drafts the <c>mapping.json</c> by which they would be read.
/// </summary>
internal sealed class UnknownFiles(FolderMapping mapping, FiscalYear year, ProblemLog problems)
{
    private const int MostOffers = 20;

    private static readonly Wording HeaderExpected = new(
        "type;paragraph;item;event;unit;amount;date;… nebo srcId;name",
        "type;paragraph;item;event;unit;amount;date;… or srcId;name");

    private readonly Dictionary<string, MappingOffer> _offers = new(StringComparer.Ordinal);

    /// <summary>The drafts, by file.</summary>
    public IReadOnlyDictionary<string, MappingOffer> Offers => _offers;

    /// <summary>Says that no format knows the file, where no mapping with a mistake may have been meant for it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="found">What formats took for its header.</param>
    public void Tell(TextFile file, TableHeader found)
    {
        var table = TableSketch.OfOrNull(file);
        var header = table is null ? found : found with { Separator = table.Separator, Columns = table.Columns };

        var usual = NearestFormat.IsWhole(header) ? Elsewhere(table) : NearestFormat.ExpectedOrNull(header);

        if (mapping.ExpectedOrNull(usual ?? HeaderExpected) is not { } expected)
            return;

        var (line, text) = table is null ? FirstLine(file.Inspection) : (table.Above.Count + 1, table.Header);
        problems.Add(FileProblems.UnknownFormat, file.Name, line, found: Wording.Verbatim(text), expected: expected);
        Draft(file);
    }

    /// <summary>What is expected of a file without a table, or null where a mapping with a mistake may have been meant for it.</summary>
    public Wording? ExpectedOrNull() => mapping.ExpectedOrNull(HeaderExpected);

    /// <summary>Drafts the mapping of a file whose header is refused.</summary>
    public void Draft(TextFile file)
    {
        if (_offers.Count < MostOffers && mapping.IsFine && MappingOffer.OfOrNull(file, year) is { } offer)
            _offers[file.Name] = offer;
    }

    /// <summary>One file for all drafts, with the mappings that the folder has already; null where nothing is offered.</summary>
    public MappingOffer? WholeOrNull() =>
        _offers.Count == 0 ? null : MappingOffer.Joined(mapping.Written, _offers.OrderBy(offer => offer.Key, StringComparer.Ordinal));

    /// <summary>A header that lacks nothing stands where it is not looked for, or its columns are parted by another mark.</summary>
    private static Wording? Elsewhere(TableSketch? table) => table switch
    {
        { Separator: '|' } => new("středník, čárka nebo tabulátor mezi sloupci", "a semicolon, a comma or a tab between columns"),
        { Above.Count: > 0 and var above } => new(
            $"záhlaví na prvním řádku; zde je až na řádku {above + 1}", $"the header on the first line; here it is on line {above + 1}"),
        _ => null,
    };

    /// <summary>The first line that holds something, as it stands in the file.</summary>
    private static (int Line, string Text) FirstLine(TextInspection inspection)
    {
        var start = inspection.Encoding.GetString(inspection.Head).TrimStart('\uFEFF');
        var (at, text) = start.Split('\n').Index().FirstOrDefault(line => !string.IsNullOrWhiteSpace(line.Item));
        return (at + 1, (text ?? start).TrimEnd('\r'));
    }
}

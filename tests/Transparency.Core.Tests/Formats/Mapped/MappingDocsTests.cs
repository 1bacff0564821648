using System.Text.RegularExpressions;
using Transparency.Core.Formats.Mapped;

namespace Transparency.Core.Tests.Formats.Mapped;

/// <summary>What the page of formats says of <c>mapping.json</c> is what is read.</summary>
public sealed partial class MappingDocsTests
{
    private static readonly string Section = DocsPage.Formats.Section("## Another system's table");

    [Fact]
    public void EveryKeyHasARowAndEveryRowIsAKey() => Assert.Equal(
        [.. MappingDraft.Keys, .. MappingColumns.All.Select(column => "columns." + column), "mappings"],
        Section.Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Code().Matches(line.Split('|')[1]).Select(code => code.Groups[1].Value)));

    [Fact]
    public void TheExampleIsReadAndGivesWhatItSays()
    {
        var example = Json().Match(Section).Groups[1].Value;
        var (mappings, mistakes) = MappingFile.Read(example.Utf8());
        using var reading = TestFolder.Read(TestFolder.Contents(
            2024, null,
            ("rozpocet-2024.csv", "Par;Pol;SR;RU\n;1111;98;101,5\n6171;5169;98;101,5\n".Windows1250()),
            (
                "denik-2024.csv",
                "Den|Par|Pol|MD|DAL|IČO|Firma|Text\n5.1.2024||1111|99||||\n7.1.2024|6171|5169||12,5|97574911|Lípa|papír\n".Utf8())) with
        { Mapping = example.Utf8() });

        Assert.Empty(mistakes);
        Assert.Equal(2, mappings.Count);
        Assert.Empty(reading.Problems.InOrder());

        var totals = reading.Budget.Totals();
        Assert.Equal(
            (98_000m, 101_500m, 99m), (totals.Income.Approved?.Crowns, totals.Income.Amended?.Crowns, totals.Income.Actual?.Crowns));
        Assert.Equal(12.5m, totals.Expenditure.Actual?.Crowns);
        Assert.Equal(1, reading.Payments.Count);
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();
}

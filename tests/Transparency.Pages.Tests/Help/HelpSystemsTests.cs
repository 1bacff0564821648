using Transparency.Core.Formats;
using Transparency.Core.Words;
using Transparency.Pages.Help;
using Transparency.Pages.Help.Systems;

namespace Transparency.Pages.Tests.Help;

public sealed class HelpSystemsTests
{
    /// <summary>These are no exports of a system: a city's open data, and lists that clerks write.</summary>
    private static readonly string[] OfNoSystem = ["prague", "prague-json", "documents", "notes"];

    private static IEnumerable<Wording> Sentences(HelpSystem system) =>
    [
        system.Lead,
        .. system.Steps,
        system.Doubt,
        .. system.Files.SelectMany(file => new[] { file.What, file.Holds }),
        .. system.Advice.Select(advice => advice.Cause),
    ];

    [Fact]
    public void EveryFormatIsExplainedForSomeSystem() => Assert.Equal(
        ExportFormats.All.Select(format => format.Id).Except(OfNoSystem),
        ExportFormats.All.Select(format => format.Id).Where(format => HelpSystems.Of(format).Any()));

    [Fact]
    public void EveryFileIsOfAFormatThatIsRead() => Assert.All(
        HelpSystems.All.SelectMany(system => system.Files),
        file => Assert.Contains(file.Format, ExportFormats.All.Select(format => format.Id)));

    [Fact]
    public void EverySystemSaysWhatIsDoubtfulAndWhatItsReportsSay() => Assert.All(HelpSystems.All, system =>
    {
        Assert.NotEmpty(system.Doubt.Czech);
        Assert.True(system.Steps.Count >= 3);
        Assert.True(system.Advice.Count >= 4);
        Assert.Distinct(system.Advice.Select(advice => advice.Kind.Code));
    });

    [Fact]
    public void NamesOutOfFilesAreTheSameInBothLanguages() => Assert.All(
        HelpSystems.All.SelectMany(Sentences),
        sentence => Assert.Equal(Names(sentence, Language.Czech), Names(sentence, Language.English)));

    [Theory]
    [InlineData("vera-accounting", "personal-data", "/napoveda/vera#personal-data")]
    [InlineData("vera-accounting", "bad-zip", "/napoveda/protokol#bad-zip")]
    // KXX is written by several systems, and nothing in it says by which.
    [InlineData("gordic-kxx", "bad-record", "/napoveda/protokol#bad-record")]
    [InlineData(null, "no-data", "/napoveda/protokol#no-data")]
    public void AProblemLeadsToTheSystemThatItsFileIsFrom(string? format, string code, string address) =>
        Assert.Equal(address, HelpAddresses.OfProblem(code, format, Language.Czech));

    [Fact]
    public void EnglishStaysEnglish() =>
        Assert.Equal("/napoveda/vera?lang=en#personal-data", HelpAddresses.OfProblem("personal-data", "vera-invoices", Language.English));

    private static IEnumerable<string> Names(Wording sentence, Language language) => new HelpText(sentence, language).Pieces
        .Where(piece => piece.IsName)
        .Select(piece => piece.Text)
        .Order(StringComparer.Ordinal);
}

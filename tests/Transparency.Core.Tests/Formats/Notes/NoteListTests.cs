using System.Globalization;
using System.Text;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Imports;
using Transparency.Core.Notes;
using Transparency.Core.Tests.Samples;

namespace Transparency.Core.Tests.Formats.Notes;

public sealed class NoteListTests
{
    private const string Ledger = TestFolder.Header + "UCT;6171;5169;10;;100;;;;\n";

    private const string Notes = "úroveň;kód;jazyk;poznámka\n"
        + "Oddíl;61;;Úřad se letos stěhoval.\n"
        + "akce;10;en;A new archive, see https://www.example.cz/archiv.\n"
        + "paragraf;6171;CS;Platy a provoz < 10 mil. Kč\n";

    [Fact]
    public void NotesAreReadInEitherLanguageAndKeptInOrder()
    {
        using var reading = Read("poznamky.csv", Notes);

        Assert.Equal(
            [
                new Note(Level.Section, "61", "cs", "Úřad se letos stěhoval."),
                new Note(Level.Paragraph, "6171", "cs", "Platy a provoz < 10 mil. Kč"),
                new Note(Level.Event, "10", "en", "A new archive, see https://www.example.cz/archiv."),
            ],
            reading.Notes);
        Assert.Empty(reading.Problems.InOrder());
        Assert.Single(reading.Budget.Lines);
    }

    /// <summary>The result that every format has recorded.</summary>
    [Fact]
    public void AListGivesItsRecordedResult()
    {
        using var reading = Read("notes.csv", Notes);
        var text = new StringBuilder();

        foreach (var file in reading.Files)
            text.Append(CultureInfo.InvariantCulture, $"{file.Name}: {file.Format} {file.Accepted} of {file.Rows} rows\n");

        Golden.Verify("notes", text + Written(reading, EditionFiles.NotesFile).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void AnEditionWithNotesHasATableOfThemThatIsDescribedAndNamedInItsSummary()
    {
        using var reading = Read("notes.csv", Notes);
        using var directory = new TempDirectory();
        var content = EditionFiles.Write(reading, "0123456789ab", directory.Path);

        Assert.Equal(
            EditionFiles.All.Concat(["notes.csv", "notes.csv-metadata.json"]).Order(StringComparer.Ordinal),
            EditionFiles.Of(content.Summary).Order(StringComparer.Ordinal));
        Assert.All(
            EditionFiles.Of(content.Summary),
            file => Assert.True(File.Exists(directory.File(file)), file));
        Assert.Contains(
            "\"notes\":[{\"level\":\"section\",\"code\":\"61\",\"language\":\"cs\",",
            File.ReadAllText(directory.File(EditionFiles.SummaryFile)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void AnEditionWithoutNotesIsAsItWasBefore()
    {
        using var reading = TestFolder.Read(("data.csv", Ledger));
        using var directory = new TempDirectory();
        var content = EditionFiles.Write(reading, "0123456789ab", directory.Path);

        Assert.Equal(EditionFiles.All, EditionFiles.Of(content.Summary));
        Assert.DoesNotContain(
            "notes", File.ReadAllText(directory.File(EditionFiles.SummaryFile)), StringComparison.Ordinal);
    }

    [Fact]
    public void ANoteIsAPartOfTheEditionsIdentity()
    {
        using var one = Read("notes.csv", Notes);
        using var other = Read("notes.csv", Notes.Replace("stěhoval", "nestěhoval", StringComparison.Ordinal));

        Assert.NotEqual(IdOf(one), IdOf(other));
    }

    [Fact]
    public void ANoteIsFoundByTheCodeOfAPath()
    {
        var book = new NoteBook([new Note(Level.Event, "~x", "cs", "Vlnka"), new Note(Level.Section, "61", "en", "Town hall")]);

        Assert.Equal(new NoteText("Vlnka", null), book.OrNull(Level.Event, "~~x"));
        Assert.Equal(new NoteText(null, "Town hall"), book.OrNull(Level.Section, "61"));
        Assert.Null(book.OrNull(Level.Grouping, "61"));
    }

    [Fact]
    public void ANoteThatHoldsSomethingOfAPersonIsToldAndNotPublished()
    {
        using var reading = Read("notes.csv", "level;code;text\nsection;61;Ptejte se na 602 123 456\n");

        Assert.Empty(reading.Notes);
        Assert.Equal(["personal-data"], reading.Problems.Counts.Keys);
        Assert.True(reading.IsPublishable);
    }

    [Theory]
    [InlineData("section;61;cs;<script>alert(1)</script>", "bad-note", "text")]
    [InlineData("section;61;cs;Text <!-- -->", "bad-note", "text")]
    [InlineData("section;61;cs;Text <\u200Bimg src=x>", "bad-note", "text")]
    [InlineData("section;61;cs;\u200B", "bad-note", "text")]
    [InlineData("section;61;cs;", "bad-note", "text")]
    [InlineData("section;6;cs;Text", "bad-note", "code")]
    [InlineData("event;;cs;Text", "bad-note", "code")]
    [InlineData("kapitola;61;cs;Text", "bad-note", "level")]
    [InlineData("section;61;sk;Text", "bad-note", "language")]
    public void AMistakeIsToldWithItsLineAndColumn(string row, string code, string column)
    {
        using var reading = Read("notes.csv", $"level;code;language;text\nsection;61;en;Fine\n{row}\n");

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal((code, "notes.csv", 3L, column), (problem.Kind.Code, problem.File, problem.Line, problem.Column));
        Assert.False(reading.IsPublishable);
    }

    [Fact]
    public void ATextThatIsTooLongIsRefusedAndOneThatJustFitsIsNot()
    {
        using var fits = Read("notes.csv", $"level;code;text\nsection;61;{new string('a', 1000)}\n");
        using var longer = Read("notes.csv", $"level;code;text\nsection;61;{new string('a', 1001)}\n");

        Assert.True(fits.IsPublishable);
        Assert.Equal(["bad-text"], longer.Problems.Counts.Keys);
    }

    [Theory]
    [InlineData("rozpocet.csv", "úroveň;kód;poznámka;paragraf;položka;SR", false)]
    [InlineData("rozpocet.csv", "úroveň;kód;poznámka;jazyk", true)]
    [InlineData("notes.csv", "úroveň;kód;poznámka;autor", true)]
    public void ATableOfASystemThatHasSuchColumnsBesideOthersIsNoListOfNotes(string name, string header, bool isList)
    {
        using var reading = Read(name, header + "\n");

        Assert.Equal(isList, reading.Files.Single(file => file.Name == name).Format == "notes");
    }

    [Fact]
    public void NotesAloneAreNoBudget()
    {
        using var reading = TestFolder.Read(("notes.csv", Notes));

        Assert.Contains("no-data", reading.Problems.Counts.Keys);
    }

    private static string IdOf(FolderReading reading) => EditionId.Of(
        reading.Municipality, reading.Budget.Year, reading.Files.Select(file => (file.Name, file.Sha256)), reading.Mapping);

    private static FolderReading Read(string name, string notes) => TestFolder.Read(("data.csv", Ledger), (name, notes));

    private static string Written(FolderReading reading, string file)
    {
        using var directory = new TempDirectory();
        EditionFiles.Write(reading, "0123456789ab", directory.Path);

        return File.ReadAllText(directory.File(file), Encoding.UTF8);
    }
}

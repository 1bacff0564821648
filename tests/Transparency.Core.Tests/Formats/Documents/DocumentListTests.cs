using System.Text;
using Transparency.Core.Documents;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Formats.Documents;

public sealed class DocumentListTests
{
    private const string Ledger = TestFolder.Header + "UCT;6171;5169;;;100;;;;\n";

    private static readonly Dictionary<string, TableStyle> Styles = new()
    {
        ["byte order mark"] = new(Mark: true),
        ["windows-1250"] = new(Encoding: "windows-1250"),
        ["utf-16"] = new(Encoding: "utf-16", Mark: true),
        ["commas"] = new(Separator: ','),
        ["tabs"] = new(Separator: '\t'),
        ["CRLF"] = new(LineEnd: "\r\n"),
        ["quotes"] = new(QuoteAll: true),
    };

    public static TheoryData<string, string> SamplesInStyles
    {
        get
        {
            var data = new TheoryData<string, string>();

            foreach (var folder in new[] { "skalinov/2023", "skalinov/2024" })
            {
                foreach (var style in Styles.Keys)
                    data.Add(folder, style);
            }

            return data;
        }
    }

    [Fact]
    public void EnglishAndCzechWordsMeanTheSame()
    {
        using var english = Read(
            "kind;title;number;url;approved;published;removed\n"
                + "amendment;Opatření;5;https://x.example.cz/5.pdf;2024-05-06;2024-05-07;2024-05-08\n");

        using var czech = Read(
            "Odkaz;Datum schválení;DATUM_ZVEREJNENI;Sejmuto;Číslo;Název;Druh dokumentu\n"
                + "https://x.example.cz/5.pdf;6.5.2024;7. 5. 2024;20240508;5;Opatření;ROZPOČTOVÉ OPATŘENÍ\n");

        var document = new BudgetDocument(
            DocumentKind.Amendment,
            "Opatření",
            "5",
            "https://x.example.cz/5.pdf",
            new(2024, 5, 6),
            new(2024, 5, 7),
            new(2024, 5, 8));
        Assert.Equal([document], english.Documents);
        Assert.Equal([document], czech.Documents);
        Assert.Equal(0, czech.Problems.Errors + czech.Problems.Warnings);
        Assert.Empty(czech.Files.Single(file => file.Format == "documents").UnknownColumns);
    }

    [Fact]
    public void OnlyKindAddressAndTheTwoDaysAreNeededAsColumnsAndOnlyTheKindAsAValue()
    {
        using var reading = Read("druh;url;schvaleno;zverejneno\nrozpocet;;;\n");

        Assert.Equal([new BudgetDocument(
            DocumentKind.Budget,
            null,
            null,
            null,
            null,
            null,
            null)], reading.Documents);
        Assert.True(reading.IsPublishable);
    }

    [Theory]
    [MemberData(nameof(SamplesInStyles))]
    public void TheEditionDoesNotDependOnTheStyleOfTheList(string folder, string style) =>
        AssertSame(folder, table => [table.Reordered(3).ToBytes(Styles[style])]);

    [Theory]
    [InlineData("skalinov/2023")]
    [InlineData("skalinov/2024")]
    public void TheEditionDoesNotDependOnTheOrderOfRowsOrHowTheyAreDivided(string folder)
    {
        AssertSame(folder, table => [(table with { Rows = [.. table.Rows.AsEnumerable().Reverse()] }).ToBytes(new TableStyle())]);
        AssertSame(
            folder,
            table =>
                [
                    .. Enumerable.Range(
                        0, 3).Select(part =>
                            (table with { Rows = [.. table.Rows.Where((_, i) => i % 3 == part)] }).ToBytes(new TableStyle()))
                ]);
    }

    [Fact]
    public void ADocumentListedTwiceIsListedOnceAndSaid()
    {
        const string Row = "budget;Rozpočet;https://x.example.cz/r.pdf;2023-12-06;2023-12-07\n";
        using var reading = TestFolder.Read(
            ("data.csv", Ledger),
            ("documents.csv", "kind;title;url;approved;published\n" + Row),
            ("dokumenty.csv", "kind;url;title;approved;published\nbudget;https://x.example.cz/r.pdf;Rozpočet;2023-12-06;2023-12-07\n"));

        Assert.Single(reading.Documents);
        Assert.Equal(["duplicate-rows"], reading.Problems.Counts.Keys);
        Assert.Equal(1, reading.Files.Sum(file => file.Ignored.GetValueOrDefault("duplicate")));
    }

    [Fact]
    public void AListAloneIsNoBudget()
    {
        using var reading = TestFolder.Read(
            ("documents.csv", "kind;url;approved;published\nbudget;https://x.example.cz/r.pdf;2023-12-06;2023-12-07\n"));

        Assert.Equal(["no-data"], reading.Problems.Counts.Keys);
        Assert.False(reading.IsPublishable);
    }

    [Theory]
    [InlineData("documents.csv", "druh;schvaleno;zverejneno\nrozpocet;;\n", "missing-column")]
    [InlineData("dokumenty.csv", "url;schvaleno;zverejneno\nhttps://x.example.cz/;;\n", "missing-column")]
    [InlineData("seznam.csv", "url;schvaleno;zverejneno\nhttps://x.example.cz/;;\n", "unknown-format")]
    [InlineData("seznam.csv", "druh;url;zverejneno\nrozpocet;https://x.example.cz/;\n", "missing-column")]
    [InlineData("documents.csv", "kind;druh;url;approved;published\nbudget;budget;https://x.example.cz/;;\n", "ambiguous-column")]
    [InlineData("documents.csv", "kind;url;approved;published\nbudget;https://x.example.cz/;2023-13-01;\n", "bad-date")]
    [InlineData("documents.csv", "kind;url;approved;published\nbudget;https://x.example.cz/;9999-12-31;\n", "bad-date")]
    [InlineData("documents.csv", "kind;url;approved;published\nbudget;https://x.example.cz/;;0203-12-31\n", "bad-date")]
    [InlineData("documents.csv", "kind;url;approved;published\nbudget;www.example.cz/r.pdf;;\n", "bad-address")]
    [InlineData("documents.csv", "kind;url;approved;published\nbudget;https://jmeno:heslo@x.example.cz/;;\n", "bad-address")]
    [InlineData("documents.csv", "kind;url;approved;published\nbudget;data:text/html,x;;\n", "bad-address")]
    [InlineData("documents.csv", "kind;title;url;approved;published\nbudget;\"A\nB\";https://x.example.cz/;;\n", "bad-text")]
    [InlineData("documents.csv", "kind;url;approved;published\nrozpočty;https://x.example.cz/;;\n", "unknown-document")]
    [InlineData("documents.csv", "kind;url;approved;published\nbudget;https://x.example.cz/;2021-12-01;\n", "doubtful-days")]
    [InlineData("documents.csv", "kind;url;approved;published\nbudget;https://x.example.cz/;2024-12-02;2024-12-01\n", "doubtful-days")]
    public void AMistakeIsToldByItsLine(string name, string text, string code)
    {
        using var reading = TestFolder.Read(("data.csv", Ledger), (name, text));

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal((code, name), (problem.Kind.Code, problem.File));
        Assert.Equal(code is "missing-column" or "ambiguous-column" or "unknown-format" ? 1 : 2, problem.Line);
    }

    [Fact]
    public void EventsWithAKindAndAnAddressStayEvents()
    {
        using var reading = TestFolder.Read(("data.csv", Ledger), ("akce.csv", "id;nazev;adresa;typ\n1;Škola;Dlouhá 5;stavba\n"));

        Assert.Equal("cityvizor-events", reading.Files.Single(file => file.Name == "akce.csv").Format);
        Assert.Equal("Škola", reading.Budget.Events.Single().Name);
    }

    [Theory]
    [InlineData("outlook;https://x.example.cz/;2015-12-02;2015-12-03")]
    [InlineData("provisional-budget;https://x.example.cz/;2010-12-02;2010-12-03")]
    [InlineData("draft-budget;https://x.example.cz/;2023-12-13;2023-11-03")]
    [InlineData("final-account;https://x.example.cz/;2025-06-18;2025-06-19")]
    public void DaysThatFitTheirKindAreNotDoubted(string row)
    {
        using var reading = Read($"kind;url;approved;published\n{row}\n");

        Assert.Empty(reading.Problems.InOrder());
    }

    [Theory]
    [InlineData("Návrh rozpočtu", DocumentKind.DraftBudget)]
    [InlineData(" návrh_rozpočtu ", DocumentKind.DraftBudget)]
    [InlineData("DRAFT BUDGET", DocumentKind.DraftBudget)]
    [InlineData("Střednědobý výhled rozpočtu", DocumentKind.Outlook)]
    [InlineData("Návrh střednědobého výhledu", DocumentKind.DraftOutlook)]
    [InlineData("rozpočtové  provizorium", DocumentKind.ProvisionalBudget)]
    [InlineData("závěrečný účet", DocumentKind.FinalAccount)]
    [InlineData("návrh závěrečného účtu", DocumentKind.DraftFinalAccount)]
    [InlineData("rozpocet", DocumentKind.Budget)]
    [InlineData("rozpočty", null)]
    [InlineData("", null)]
    [InlineData("-", null)]
    public void AKindIsReadWithOrWithoutDiacritics(string text, DocumentKind? kind) => Assert.Equal(kind, DocumentKinds.ParseOrNull(text));

    [Fact]
    public void EveryKindHasAWordOfItsOwnThatIsReadAgain() =>
        Assert.All(Enum.GetValues<DocumentKind>(), kind => Assert.Equal(kind, DocumentKinds.ParseOrNull(kind.Word())));

    [Fact]
    public void AnEditionWithoutDocumentsIsAsItWasBefore()
    {
        using var reading = TestFolder.Read(("data.csv", Ledger));
        using var directory = new TempDirectory();
        var content = EditionFiles.Write(reading, "0123456789ab", directory.Path);

        Assert.Equal(EditionFiles.All, EditionFiles.Of(content.Summary));
        Assert.Equal(EditionFiles.All.Order(), Directory.EnumerateFiles(directory.Path).Select(Path.GetFileName).Order());
        Assert.All(
            EditionFiles.All,
            file => Assert.DoesNotContain("documents", File.ReadAllText(directory.File(file)), StringComparison.Ordinal));
    }

    [Fact]
    public void TheArchiveHoldsTheListToo()
    {
        using var reading = TestFolder.Read(SampleFolder.Contents("skalinov/2023"));
        using var directory = new TempDirectory();
        var content = EditionFiles.Write(reading, "0123456789ab", directory.Path);

        using var archive = System.IO.Compression.ZipFile.OpenRead(directory.File(EditionFiles.ArchiveFile));
        Assert.Equal(
            EditionFiles.Of(content.Summary).Where(file => file != EditionFiles.ArchiveFile),
            archive.Entries.Select(entry => entry.Name));
        Assert.Contains(archive.Entries, entry => entry.Name == "documents.csv");
        Assert.Contains(archive.Entries, entry => entry.Name == "documents.csv-metadata.json");
    }

    private static FolderReading Read(string documents) => TestFolder.Read(("data.csv", Ledger), ("documents.csv", documents));

    private static void AssertSame(string folder, Func<Table, byte[][]> rewrite)
    {
        var contents = SampleFolder.Contents(folder);
        var list = contents.Files.Single(file => file.Name is "documents.csv" or "dokumenty.csv");
        using var stream = list.Open();
        var bytes = new byte[list.Bytes];
        stream.ReadExactly(bytes);

        var rewritten = rewrite(Table.Parse(bytes)).Select((part, i) => TestFolder.File($"{i}-{list.Name}", part));
        using var expected = TestFolder.Read(contents);
        using var actual = TestFolder.Read(contents with { Files = [.. contents.Files.Where(file => file != list), .. rewritten] });

        Assert.Empty(actual.Problems.InOrder());
        Assert.NotEmpty(expected.Documents);
        Assert.Equal(expected.Documents, actual.Documents);
        Assert.Equal(Written(expected), Written(actual));
    }

    private static string Written(FolderReading reading)
    {
        using var directory = new TempDirectory();
        EditionFiles.Write(reading, "0123456789ab", directory.Path);
        return File.ReadAllText(directory.File(EditionFiles.DocumentsFile), Encoding.UTF8);
    }
}

using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Validation;

namespace Transparency.Core.Tests.Formats.Mapped;

/// <summary>A town's own table is read as its mapping says, and what does not fit is told.</summary>
public sealed class MappedExportTests
{
    private const string Journal = """
        {"stage": "actual", "columns": {"paragraph": "Par", "item": "Pol", "amount": "Kc", "date": "Den",
         "counterpartyId": "ICO", "counterpartyName": "Firma", "description": "Text"}}
        """;

    [Theory]
    [InlineData("czk", "1 234,5", 123_450)]
    [InlineData("thousands", "1 234,56789", 123_456_789)]
    [InlineData("thousands", "-0.5", -50_000)]
    [InlineData("halere", "1 234", 1_234)]
    public void AnAmountIsInItsUnit(string unit, string amount, long halere)
    {
        using var reading = Read(
            $$"""{"unit": "{{unit}}", "stage": "actual", "columns": {"item": "Pol", "amount": "Kc"} }""", $"Pol;Kc\n1111;{amount}\n");

        Assert.Equal(new Money(halere), reading.Budget.Totals().Income.Actual);
        Assert.Empty(reading.Problems.Counts);
    }

    [Fact]
    public void AnAmountBelowAHalerIsRoundedWithAWarning()
    {
        using var reading = Read(
            """{"unit": "thousands", "stage": "actual", "columns": {"item": "Pol", "amount": "Kc"}}""", "Pol;Kc\n1111;0,000015\n");

        Assert.Equal(new Money(2), reading.Budget.Totals().Income.Actual);
        Assert.Equal([RowProblems.AmountRounded.Code], reading.Problems.Counts.Keys);
    }

    [Fact]
    public void DebitAndCreditMeanIncomeFinancingAndExpenditure()
    {
        using var reading = Read(
            """{"stage": "actual", "columns": {"paragraph": "Par", "item": "Pol", "md": "MD", "dal": "DAL"}}""",
            "Par;Pol;MD;DAL\n;1111;10;\n;1111;;3\n6171;5169;;20\n6171;5169;4;1\n;8115;;5\n6171;5169;-2;-2\n");

        var totals = reading.Budget.Totals();
        Assert.Equal((7m, 17m, -5m), (totals.Income.Actual?.Crowns, totals.Expenditure.Actual?.Crowns, totals.Financing?.Actual?.Crowns));
        Assert.Equal(6, DataOf(reading).Accepted);
    }

    [Fact]
    public void ADocumentWithoutDebitAndCreditIsRejected()
    {
        using var reading = Read(
            """{"stage": "actual", "columns": {"item": "Pol", "md": "MD", "dal": "DAL"}}""", "Pol;MD;DAL\n1111;10;\n1112;;\n");

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal((RowProblems.BadAmount, 3L, "MD"), (problem.Kind, problem.Line, problem.Column));
    }

    [Fact]
    public void AnEmptyStageOfARowIsNoneAndALineWithoutAnyIsIgnored()
    {
        using var reading = Read(
            """{"columns": {"item": "Pol", "approved": "SR", "amended": "RU", "actual": "SK"}}""",
            "Pol;SR;RU;SK\n1111;1;;\n1112;;2;\n1113;;;\n");

        Assert.Equal(0, reading.Problems.Errors);
        Assert.Equal(new StageTotals(new Money(100), new Money(200), null), reading.Budget.Totals().Income);
        Assert.Equal((2L, 1L), (DataOf(reading).Accepted, DataOf(reading).Ignored["without-amounts"]));
    }

    [Fact]
    public void ALineOfATableThatWasCutIsRejected()
    {
        using var reading = Read("""{"columns": {"item": "Pol", "approved": "SR", "amended": "RU"}}""", "Pol;SR;RU\n1111;1");

        Assert.Equal([RowProblems.TooFewFields.Code], reading.Problems.Counts.Keys);
    }

    [Fact]
    public void TheDayOfABudgetsRowCountsForNothing()
    {
        using var reading = Read(
            """{"stage": "approved", "columns": {"item": "Pol", "amount": "Kc", "date": "Den", "counterpartyName": "Kdo"}}""",
            "Pol;Kc;Den;Kdo\n1111;10;15.12.2023;rada\n");

        Assert.Equal([BudgetProblems.UnbalancedBudget.Code], reading.Problems.Counts.Keys);
        Assert.Equal(0, reading.Payments.Count);
        Assert.Null(reading.ValidTo);
    }

    [Fact]
    public void ATypeSaysWhatIsAnInvoice()
    {
        using var reading = Read(
            """
            {"stage": "actual", "columns": {"paragraph": "Par", "item": "Pol", "amount": "Kc", "date": "Den",
             "type": "Druh", "counterpartyName": "Kdo"}}
            """,
            "Par;Pol;Kc;Den;Druh;Kdo\n6171;5169;1;1.2.2024;KDF;A\n6171;5169;2;1.2.2024;KOF;B\n6171;5169;4;1.2.2024;UCT;C\n"
                + "6171;5169;8;;KDF;D\n");

        Assert.Equal(2, reading.Payments.Count);
        Assert.Equal([RowProblems.PaymentWithoutDate.Code], reading.Problems.Counts.Keys);
        Assert.Equal(15m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
    }

    [Fact]
    public void ExpenditureWithoutAColumnOfParagraphsIsSaidOnce()
    {
        using var reading = Read("""{"stage": "actual", "columns": {"item": "Pol", "amount": "Kc"}}""", "Pol;Kc\n1111;1\n5169;2\n5171;4\n");

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal((RowProblems.ExpenditureWithoutParagraph, 3L, 2L), (problem.Kind, problem.Line, problem.Count));
    }

    [Fact]
    public void EventsAndUnitsAreKeptAndZerosAreNone()
    {
        using var reading = Read(
            """{"stage": "actual", "columns": {"paragraph": "Par", "item": "Pol", "amount": "Kc", "event": "Akce", "unit": "Stř"}}""",
            "Par;Pol;Kc;Akce;Stř\n6171;5169;1;A 7;12\n6171;5169;2;0000;0\n");

        Assert.Equal([("", ""), ("A 7", "12")], reading.Budget.Lines.Select(line => (line.Event, line.Unit)).Order());
    }

    [Fact]
    public void ADatedRowWithACounterpartyIsAPaymentWhereNoTypeIsSaid()
    {
        using var reading = Read(
            Journal,
            "Par;Pol;Kc;Den;ICO;Firma;Text\n6171;5139;10;15.3.2024;97574911;Svět "
                + "s.r.o.;papír;tužky\n6171;5139;20;15.3.2024;;;\n6171;5139;30;;;Nikdo;\n6171;5011;40;1.2.2024;;Novák;\n");

        var payment = Assert.Single(reading.Payments.InOrder());
        Assert.Equal(
            (new DateOnly(2024, 3, 15), "Svět s.r.o.", "papír;tužky"), (payment.Date, payment.CounterpartyName, payment.Description));
        Assert.Equal(100m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
    }

    [Fact]
    public void SumsBetweenTheRowsAreIgnoredByName()
    {
        using var reading = Read(Journal, "Par;Pol;Kc;Den;ICO;Firma;Text\n;1111;10;;;;\n;;10;;;;celkem\n");

        Assert.Equal(10m, reading.Budget.Totals().Income.Actual?.Crowns);
        Assert.Equal(("without-codes", 1), DataOf(reading).Ignored.Select(kind => (kind.Key, kind.Value)).Single());
    }

    [Theory]
    [InlineData("6171;;5;;;;", "missing-item")]
    [InlineData("6171;51;5;;;;", "bad-item")]
    [InlineData("x;5169;5;;;;", "bad-paragraph")]
    [InlineData("6171;5169;;;;;", "bad-amount")]
    [InlineData("6171;5169;1e20;;;;", "amount-out-of-range")]
    [InlineData("6171;5169;5;31.2.2024;;;", "bad-date")]
    [InlineData("6171", "too-few-fields")]
    public void ARowThatCannotBeUnderstoodIsRejected(string row, string code)
    {
        using var reading = Read(Journal, "Par;Pol;Kc;Den;ICO;Firma;Text\n;1111;10;;;;\n" + row + "\n");

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal((code, 3L), (problem.Kind.Code, problem.Line));
        Assert.Equal(1, DataOf(reading).Rejected);
    }

    [Theory]
    [InlineData("windows-1250", "windows-1250", true)]
    [InlineData("utf-8", "utf-8", true)]
    [InlineData("utf-8", "utf-8-bom", true)]
    [InlineData("utf-8", "windows-1250", false)]
    [InlineData("windows-1250", "utf-8", false)]
    [InlineData("windows-1250", "utf-8-bom", false)]
    public void AStatedEncodingMustBeTheFiles(string stated, string real, bool fine)
    {
        const string Text = "Pol;Kč\n1111;10\n";
        byte[] bytes = real == "windows-1250" ? Text.Windows1250() : real == "utf-8" ? Text.Utf8() : ("\uFEFF" + Text).Utf8();
        using var reading = TestFolder.Read(TestFolder.Contents(2024, null, ("data.csv", bytes)) with
        {
            Mapping = $$"""{"encoding": "{{stated}}", "stage": "actual", "columns": {"item": "Pol", "amount": "Kč"} }""".Utf8(),
        });

        Assert.Equal(fine, reading.IsPublishable);
        Assert.Equal(fine ? 10m : null, reading.Budget.Totals().Income.Actual?.Crowns);
    }

    [Theory]
    [InlineData("windows-1250", true)]
    [InlineData(null, false)]
    public void LettersThatLookLikeDamagedUtf8AreReadAsTheMappingSays(string? stated, bool fine)
    {
        byte[] table =
        [
            .. "Pol;Kc;Kdo\n"u8,
            .. Enumerable.Range(1, 9).SelectMany(i => (byte[])[.. "1111;"u8, (byte)('0' + i), (byte)';', 0xC3, 0xA9, (byte)'\n']),
            .. "1111;5;"u8,
            0xE8,
            (byte)'\n'
        ];
        var encoding = stated is null ? "" : $"\"encoding\": \"{stated}\",";
        using var reading = TestFolder.Read(TestFolder.Contents(2024, null, ("data.csv", table)) with
        {
            Mapping = ("{" + encoding + """ "stage": "actual", "columns": {"item": "Pol", "amount": "Kc"}}""").Utf8(),
        });

        Assert.Equal(fine ? [] : [FileProblems.BadEncoding.Code], reading.Problems.Counts.Keys);
        Assert.Equal(fine ? 50m : null, reading.Budget.Totals().Income.Actual?.Crowns);
    }

    [Theory]
    [InlineData("Par;Pol;Kc")]
    [InlineData("Par,Pol,Kc")]
    [InlineData(" par \t\"POL\"\tKC")]
    public void TheSeparatorIsFoundByTheNamesOfColumns(string header)
    {
        var separator = header.First(c => c is ';' or ',' or '\t').ToString();
        using var reading = Read(
            """{"stage": "actual", "columns": {"paragraph": "Par", "item": "Pol", "amount": "Kc"}}""",
            $"{header}\n6171;5169;7\n".Replace(";", separator, StringComparison.Ordinal));

        Assert.Equal(7m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
        Assert.Equal(separator, DataOf(reading).Separator);
    }

    [Fact]
    public void AColumnThatTheFileLacksIsAMistakeOfTheMapping()
    {
        using var reading = Read(Journal, "Par;Pol;Castka;Den;ICO;Firma;Text\n6171;5169;5;;;;\n");

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal((FileProblems.BadMapping, "data.csv", 1L, "Kc"), (problem.Kind, problem.File, problem.Line, problem.Column));
    }

    [Fact]
    public void AMappedFileIsAskedBeforeOtherFormats()
    {
        var folder = Folder(
            """{"stage": "amended", "columns": {"item": "item", "amount": "amount"}}""", "paragraph;item;amount\n6171;1111;5\n");
        using var mapped = TestFolder.Read(folder);
        using var plain = TestFolder.Read(folder with { Mapping = null });

        Assert.Equal(("mapping", "cityvizor"), (DataOf(mapped).Format, DataOf(plain).Format));
        Assert.Equal(new StageTotals(null, new Money(500), null), mapped.Budget.Totals().Income);
        Assert.Equal(["paragraph"], DataOf(mapped).UnknownColumns);
    }

    [Fact]
    public void AFileInAZipIsReadByItsLastName()
    {
        var zip = Zip.Of(("export/Denik.CSV", "Pol;Kc\n1111;7\n"));
        using var reading = TestFolder.Read(
            TestFolder.Contents(2024, null, ("export.zip", zip)) with
            {
                Mapping = """{"match": "denik.*", "stage": "actual", "columns": {"item": "Pol", "amount": "Kc"}}""".Utf8()
            });

        Assert.Equal(7m, reading.Budget.Totals().Income.Actual?.Crowns);
        Assert.Equal("mapping", reading.Files.Single(file => file.Name == "export.zip/export/Denik.CSV").Format);
    }

    [Fact]
    public void AYearsOwnMappingForNoFileIsAMistake()
    {
        var folder = TestFolder.Contents(
            2024,
            null,
            ("mapping.json", ("{\n\"match\": \"denik*\"," + Journal[1..]).Utf8()),
            ("data.csv", (TestFolder.Header + ";;1111;;;5;;;;\n").Utf8()));
        using var own = TestFolder.Read(folder);
        using var municipal = TestFolder.Read(
            TestFolder.Contents(2024, null, ("data.csv", (TestFolder.Header + ";;1111;;;5;;;;\n").Utf8())) with
            {
                Mapping = ("{\"match\": \"denik*\"," + Journal[1..]).Utf8()
            });

        var problem = Assert.Single(own.Problems.InOrder());
        Assert.Equal(
            (FileProblems.BadMapping, "mapping.json", 2L, "match", "denik*"),
            (problem.Kind, problem.File, problem.Line, problem.Column, problem.Found?.English));
        Assert.Contains("data.csv", problem.Expected?.English, StringComparison.Ordinal);
        Assert.True(municipal.IsPublishable);
    }

    [Fact]
    public void AnUnknownFileIsToldWhatTheMappingIsFor()
    {
        using var reading = TestFolder.Read(
            TestFolder.Contents(2024, null, ("vykaz.csv", "a;b\n1;2\n".Utf8())) with
            {
                Mapping = ("{\"match\": \"denik*\"," + Journal[1..]).Utf8()
            });

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(FileProblems.UnknownFormat, problem.Kind);
        Assert.EndsWith("or a name like denik* of mapping.json", problem.Expected?.English, StringComparison.Ordinal);
    }

    [Fact]
    public void AYearsOwnMappingWins()
    {
        var folder = TestFolder.Contents(
            2024, null, ("mapping.json", Journal.Utf8()), ("data.csv", "Par;Pol;Kc;Den;ICO;Firma;Text\n6171;5169;5;;;;\n".Utf8()));
        using var reading = TestFolder.Read(folder with { Mapping = "no mapping at all".Utf8() });

        Assert.Empty(reading.Problems.InOrder());
        Assert.Equal(["mapping", "settings"], reading.Files.Select(file => file.Format));
        Assert.Null(reading.Mapping);
    }

    [Fact]
    public void OnlyAMappingThatWasUsedShapesTheEdition()
    {
        var folder = Folder(Journal, "Par;Pol;Kc;Den;ICO;Firma;Text\n6171;5169;5;;;;\n");
        using var used = TestFolder.Read(folder);
        using var other = TestFolder.Read(folder with { Mapping = (Journal + " ").Utf8() });
        using var unused = TestFolder.Read(
            TestFolder.Contents(2024, null, ("data.txt", (TestFolder.Header + ";;1111;;;5;;;;\n").Utf8())) with
            {
                Mapping = Journal.Utf8()
            });

        Assert.Null(unused.Mapping);
        Assert.DoesNotContain(unused.Files, file => file.Format == "settings");
        Assert.Equal(used.Mapping, used.Files.Single(file => file.Format == "settings").Sha256);
        Assert.Equal(
            3,
            new[] { Edition(used, folder), Edition(other, folder), EditionId.Of(used.Municipality, folder.Year, Files(folder)) }
                .Distinct()
                .Count());
    }

    [Fact]
    public void ABrokenMappingDoesNotMakeItsFileUnknown()
    {
        using var reading = Read("{", "Par;Pol;Kc\n6171;5169;5\n");

        Assert.Equal([FileProblems.BadMapping.Code], reading.Problems.Counts.Keys);
    }

    [Fact]
    public void ARealWideTableGivesItsKnownTotals()
    {
        var directory = Repository.RealExports("cernosice-2016-wide");
        var path = Directory.EnumerateFiles(directory, "*.csv").Single();
        var folder = TestFolder.Contents(2016, null, (Path.GetFileName(path), File.ReadAllBytes(path))) with
        {
            Mapping =
                """
                {"columns": {"paragraph": "Paragraf (kód)", "item": "Položka (kód)", "approved": "Schválený rozpočet",
                 "amended": "Rozpočet po změnách", "actual": "Výsledek od počátku roku"}}
                """.Utf8(),
        };
        using var reading = TestFolder.Read(folder);

        Assert.Equal(0, reading.Problems.Errors);

        var sum = reading.Budget.Lines.Aggregate(default(StageAmounts), (total, line) => total + line.Amounts);
        Assert.Equal((304_460_577m, 338_923_541.17m, 135_521_214.67m), (sum.Approved.Crowns, sum.Amended.Crowns, sum.Actual.Crowns));
    }

    private static SourceFile DataOf(FolderReading reading) => reading.Files.Single(file => file.Name == "data.csv");

    private static string Edition(FolderReading reading, FolderContents folder) =>
        EditionId.Of(reading.Municipality, folder.Year, Files(folder), reading.Mapping);

    private static IEnumerable<(string, string)> Files(FolderContents folder) => folder.Files.Select(file => (file.Name, file.Sha256));

    private static FolderReading Read(string mapping, string table) => TestFolder.Read(Folder(mapping, table));

    private static FolderContents Folder(string mapping, string table) =>
        TestFolder.Contents(2024, null, ("data.csv", table.Utf8())) with { Mapping = mapping.Utf8() };
}

using Transparency.Core.Formats.Mapped;
using Transparency.Core.Formats.Mapped.Offers;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Tests.Words;
using Transparency.Core.Validation;

namespace Transparency.Core.Tests.Formats.Mapped.Offers;

/// <summary>The mapping that a report offers for an unknown table reads it rightly as it is, or is refused until it is filled in.</summary>
public sealed class MappingOfferTests
{
    /// <summary>Income and expenditure in each stage; what is not said is not there.</summary>
    [Theory]
    [InlineData("Par.;Pol.;Schválený;Upravený;Plnění\n;1111;100;90;80,50\n6171;5169;70;60;50,25\n", 100.0, 90.0, 80.5, 70.0, 60.0, 50.25)]
    [InlineData("§;Položka;SR;UR;SK\n;1111;100;90;80,50\n6171;5169;70;60;50,25\n", 100.0, 90.0, 80.5, 70.0, 60.0, 50.25)]
    [InlineData(
        "Paragraf;Název paragrafu;Položka;Název položky;Schválený rozpočet 2024;Rozpočet po změnách;Čerpání k 31.10.2024;% k UR\n"
            + ";;1111;Daň;100;90;80,50;89\n6171;Správa;5169;Služby;70;60;50,25;83\n", 100.0, 90.0, 80.5, 70.0, 60.0, 50.25)]
    [InlineData("odpa|pol|schvaleno|zmeneno|plneni\n|1111|100|90|80.50\n6171|5169|70|60|50.25\n", 100.0, 90.0, 80.5, 70.0, 60.0, 50.25)]
    [InlineData(
        "OdPa\tPol\tSkutečnost 2023\tSkutečnost 2024\n\t1111\t7\t80,50\n6171\t5169\t7\t50,25\n",
        null,
        null,
        80.5,
        null,
        null,
        50.25)]
    [InlineData("Pol,Skutečnost minulý rok,\"Skutečnost\"\n1111,7,\"80,50\"\n", null, null, 80.5, null, null, 0.0)]
    public void ATableOfStagesIsReadByItsDraft(
        string text, double? approved, double? amended, double? actual, double? approvedOut, double? amendedOut, double? actualOut)
    {
        var offer = Offer(text);

        Assert.Empty(offer.Missing);

        using var reading = ReadBy(offer, text);
        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));

        var totals = reading.Budget.Totals();
        Assert.Equal(
            ((decimal?)approved, (decimal?)amended, (decimal?)actual),
            (totals.Income.Approved?.Crowns, totals.Income.Amended?.Crowns, totals.Income.Actual?.Crowns));

        Assert.Equal(
            ((decimal?)approvedOut, (decimal?)amendedOut, (decimal?)actualOut),
            (totals.Expenditure.Approved?.Crowns, totals.Expenditure.Amended?.Crowns, totals.Expenditure.Actual?.Crowns));
    }

    [Fact]
    public void PaymentsAreReadByTheirDraftWithWhomAndWhen()
    {
        const string text =
            "Den;Par;Pol;Částka;IČO;Dodavatel;Účel\n1.2.2024;6171;5169;1 234,50;97574911;Svět s.r.o.;Tonery\n;;1111;100;;;\n";
        var offer = Offer(text);

        Assert.Empty(offer.Missing);
        Assert.Equal("actual", offer.Mapping.Stage);
        Assert.Equal(
            [
                "paragraph=Par", "item=Pol", "amount=Částka", "date=Den", "counterpartyId=IČO",
                "counterpartyName=Dodavatel", "description=Účel"
            ],
            Pairs(offer));

        using var reading = ReadBy(offer, text);
        Assert.Equal((100m, 1_234.5m), Actual(reading));
        Assert.Equal(1, reading.Payments.Count);
    }

    [Fact]
    public void DebitAndCreditAreReadByTheirDraft()
    {
        const string text = "Datum;Par;Pol;MD;DAL;Firma\n1.2.2024;6171;5169;0;20,50;Svět\n2.2.2024;;1111;10;0;Kraj\n";
        var offer = Offer(text, "denik.csv");

        Assert.Empty(offer.Missing);

        using var reading = ReadBy(offer, text, "denik.csv");
        Assert.Equal((10m, 20.5m), Actual(reading));
    }

    [Theory]
    [InlineData(
        "Kód A;Kód B;Skutečnost\n;1111;10\n;1121;10\n6171;5169;10\n3399;5194;10\n",
        "paragraph=Kód A",
        "item=Kód B",
        "actual=Skutečnost")]
    [InlineData("x;y;Schváleno\n1111;;10\n5169;6171;10\n5194;6171;10\n", "paragraph=y", "item=x", "approved=Schváleno")]
    public void CodesAreKnownByWhatStandsInTheColumn(string text, params string[] columns)
    {
        var offer = Offer(text);

        Assert.Equal(columns, Pairs(offer));

        using var reading = ReadBy(offer, text);
        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
    }

    /// <summary>3111 and 3113 are paragraphs and items alike.</summary>
    [Fact]
    public void CodesThatMayBeEitherAreNotGuessed()
    {
        var offer = Offer("x;y;Skutečnost\n3111;3113;10\n3113;3111;10\n");

        Assert.Equal(["actual=Skutečnost"], Pairs(offer));
    }

    [Theory]
    [InlineData("Par;Pol;Schváleno v tis. Kč\n;1111;1,5\n6171;5169;2\n", "thousands", 1_500.0)]
    [InlineData("Rozpočet obce (v tis. Kč);;\nPar;Pol;Schváleno\n;1111;1,5\n6171;5169;2\n", "thousands", null)]
    [InlineData("Par;Pol;Schváleno (haléře)\n;1111;150\n6171;5169;2\n", "halere", 1.5)]
    [InlineData("Par;Pol;Schváleno\n;1111;150\n6171;5169;2\n", null, 150.0)]
    public void TheUnitIsTakenFromTheHeaderOrTheTitle(string text, string? unit, double? approved)
    {
        var offer = Offer(text);

        Assert.Equal(unit, offer.Mapping.Unit);

        if (approved is null)
            return;

        using var reading = ReadBy(offer, text);
        Assert.Equal((decimal)approved, reading.Budget.Totals().Income.Approved?.Crowns);
    }

    /// <summary>Each of these could be published wrongly; its draft is refused as it is, and says what to decide.</summary>
    [Theory]
    [InlineData("Par;Pol;Částka\n6171;5169;10\n;1111;10\n", "stage")]
    [InlineData("Datum;Par;Pol;Částka;Popis\n1.2.2024;6171;5169;10;Změna\n", "stage")]
    [InlineData("Datum;Par;Pol;Částka;Dodavatel\n1.2.2024;6171;5169;10;Svět\n;6171;5169;20;Nezaplaceno\n", "stage")]
    [InlineData("Datum vystavení;Par;Pol;Částka;Dodavatel\n1.2.2024;6171;5169;10;Svět\n", "stage")]
    [InlineData("SU;Datum;Par;Pol;MD;DAL;Firma\n231;1.2.2024;6171;5169;0;20;Svět\n321;1.2.2024;6171;5169;20;0;Svět\n", "231")]
    [InlineData("Par;Pol;Skutečnost 1-3;Skutečnost 1-6\n6171;5169;10;20\n;1111;1;2\n", "Skutečnost 1-6")]
    [InlineData("Par;Pol;Schváleno v tis.;Skutečnost v Kč\n6171;5169;10;20\n;1111;1;2\n", "unit")]
    [InlineData("Par;Pol;Schváleno mil. Kč\n6171;5169;10\n;1111;1\n", "unit")]
    [InlineData("Par;Pol;Schváleno\n6171;5169;-10\n;1111;1\n", "minus")]
    [InlineData("Pol;Schváleno\n5169;10\n1111;1\n", "paragraph")]
    [InlineData("Par;Schváleno\n6171;10\n3399;1\n", "item")]
    [InlineData("Par;Pol;Poznámka\n6171;5169;a\n;1111;b\n", "amount")]
    public void WhatCannotBeKnownIsLeftOutAndSaid(string text, string said)
    {
        var offer = Offer(text);

        Assert.Contains(offer.Missing, missing => missing.Czech.Contains(said, StringComparison.Ordinal));
        Assert.All(offer.Missing, missing => Speech.AssertIsInBoth(missing, "Skutečnost"));

        using var reading = ReadBy(offer, text);
        Assert.Contains(FileProblems.BadMapping.Code, reading.Problems.Counts.Keys);
    }

    /// <summary>A mapping without a stage takes it from the type of each row.</summary>
    [Fact]
    public void TypesOfRowsSayTheirStages()
    {
        const string Text = "Typ;Datum;Par;Pol;Částka;Firma\nROZ;1.2.2024;6171;5169;30;Svět\nKDF;1.2.2024;6171;5169;20;Svět\n";
        var offer = Offer(Text);

        using var reading = ReadBy(offer, Text);

        Assert.Null(offer.Mapping.Stage);
        Assert.Equal(
            (30m, 20m),
            (reading.Budget.Totals().Expenditure.Amended?.Crowns, reading.Budget.Totals().Expenditure.Actual?.Crowns));
    }

    /// <summary>The draft is whole, and yet a column of money may be missing in it.</summary>
    [Fact]
    public void ColumnsOfNumbersThatAreNotReadAreNamed()
    {
        var offer = Offer("Par;Pol;Stav k 10;Schváleno;Doklad;% plnění\n6171;5169;10,50;100;1001;10\n;1111;2000,00;200;1002;99\n");

        var said = Assert.Single(offer.Missing);
        Assert.Contains("sloupce s čísly \"Stav k 10\".", said.Czech, StringComparison.Ordinal);
        Speech.AssertIsInBoth(said);
    }

    /// <summary>A real export whose columns somebody renamed gives the totals that it gives by its own names.</summary>
    [Theory]
    [InlineData("Oddíl §;Pol. č.;Rozpočet schv.;Rozpočet po zm.;Čerpání/plnění 2016")]
    [InlineData("A;B;Návrh schválený;Stav upravený;Skut. k 31.12.")]
    [InlineData("ODPA,POL,SR 2016 - schválený,UR 2016 - upravený,Skutečnost 2016")]
    public void ARenamedRealExportGivesItsOwnTotals(string header)
    {
        var directory = Repository.RealExports("cernosice-2016-wide");
        var text = File.ReadAllText(Path.Combine(directory, "budget_2016.csv"));
        var rows = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        var renamed = header.Contains(';', StringComparison.Ordinal) ? rows : rows.Replace(',', '.').Replace(';', ',');
        var bytes = $"{header}\n{renamed}".Windows1250();

        var offer = MappingOffer.OfOrNull(TextOf("a.csv", bytes), FiscalYear.Of(2016))!;
        Assert.Empty(offer.Missing);

        using var own = TestFolder.ReadDirectory(directory, 2016);
        using var reading = TestFolder.Read(
            TestFolder.Contents(2016, null, ("a.csv", bytes)) with { Mapping = offer.Mapping.ToText().Utf8() });

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(own.Budget.Totals(), reading.Budget.Totals());
    }

    [Fact]
    public void AFileIsMeantByItsOwnNameInItsEncodingAndSeparator()
    {
        var offer = MappingOffer.OfOrNull(TextOf("archiv.zip/Rozpočet [1].csv", "Par;Položka;Schváleno\n;1111;1\n".Windows1250()), Year)!;

        Assert.Equal(("Rozpočet [1].csv", ";", "windows-1250"), (offer.Mapping.Match, offer.Mapping.Separator, offer.Mapping.Encoding));
        Assert.Null(Offer("Par;Pol;SR\n;1111;1\n").Mapping.Encoding);
        Assert.Equal("utf-8", Offer("Par;Položka;SR\n;1111;1\n").Mapping.Encoding);
    }

    [Theory]
    [InlineData("")]
    [InlineData("jmeno;barva;velikost\nPetr;červená;L\n")]
    [InlineData("Datum;Dodavatel;IČO;Částka;Účel\n1.2.2024;Svět;97574911;10;Tonery\n")]
    [InlineData("[{\"par\":1},{\"pol\":2}]")]
    [InlineData("Export z účetnictví obce.\n")]
    public void WhatIsNoBudgetIsOfferedNothing(string text) => Assert.Null(MappingOffer.OfOrNull(TextOf("a.csv", text.Utf8()), Year));

    [Fact]
    public void TheFolderOffersOneFileForAllItsUnknownTables()
    {
        const string first = "kod a;kod b;castka x\n;1111;10,00\n6171;5169;10,50\n3399;5194;1,00\n";
        const string second = "kod a;kod b;castka x\n;1112;20,00\n6171;5169;10,50\n3399;5194;1,00\n";
        const string own = """{"match": "jine*.csv", "unit": "thousands", "columns": {"item": "Pol", "approved": "SR"}}""";

        using var reading = TestFolder.Read(TestFolder.Contents(
            2024, null, ("a.csv", first.Utf8()), ("b.csv", second.Utf8()), ("jine.csv", "Pol;SR\n1111;1\n".Utf8())) with
        {
            Mapping = own.Utf8(),
        });

        Assert.Equal(["a.csv", "b.csv"], reading.Offers.Keys.Order(StringComparer.Ordinal));

        var (mappings, mistakes) = MappingFile.Read(reading.Offer!.Mapping.ToText().Utf8());
        Assert.Equal(["stage", "stage"], mistakes.Select(mistake => mistake.Key));
        Assert.Equal(("jine*.csv", 5), (mappings.Single().Match, mappings.Single().Decimals));
        Assert.Contains(reading.Offer.Missing, missing => missing.Czech.StartsWith("a.csv: Doplňte \"stage\"", StringComparison.Ordinal));
        Assert.Contains(reading.Offer.Missing, missing => missing.Czech.StartsWith("Soubory a.csv, b.csv mají", StringComparison.Ordinal));
        Assert.All(reading.Offer.Missing, missing => Speech.AssertIsInBoth(missing, "Skutečnost"));
    }

    [Fact]
    public void TheReportOffersTheDraftBesideItsProblem()
    {
        using var reading = TestFolder.Read(("a.csv", "kod a;kod b;castka x\n;1111;10,00\n6171;5169;10,50\n3399;5194;1,00\n"));
        var report = ImportReport.Of(
            new FolderId(reading.Municipality.Id, Year), ImportOutcome.Rejected, null, DateTimeOffset.UnixEpoch, 1, "Vzor", [], reading);

        Assert.Equal("kod b", report.Problems.Single().Mapping?.Columns?["item"]);
        Assert.Equal(report.Problems.Single().Mapping, report.Offer?.Mapping);
        Assert.Equal(report.Offer?.Missing.Count, report.Offer?.MissingCs.Count);
    }

    /// <summary>A file that a mapping with a mistake may have been meant for is not offered another one.</summary>
    [Fact]
    public void BesideAMappingWithAMistakeNothingIsOffered()
    {
        using var reading = TestFolder.Read(
            ("a.csv", "kod a;kod b;castka x\n;1111;10,00\n6171;5169;10,50\n3399;5194;1,00\n"), ("mapping.json", "{\"columns\": 7}"));

        Assert.Null(reading.Offer);
    }

    [Theory]
    [InlineData("Paragraf (kód)", "paragraph")]
    [InlineData("§", "paragraph")]
    [InlineData("OdPa", "paragraph")]
    [InlineData("Název paragrafu", null)]
    [InlineData("POLOŽKA", "item")]
    [InlineData("Položka - text", null)]
    [InlineData("Rozpočet schválený 2024", "approved")]
    [InlineData("Rozpočet po změnách k 31. 10.", "amended")]
    [InlineData("Změny rozpočtu", null)]
    [InlineData("Úpravy rozpočtu", null)]
    [InlineData("Neupravený", null)]
    [InlineData("Rozpočet", null)]
    [InlineData("Čerpání", "actual")]
    [InlineData("Nevyčerpáno", null)]
    [InlineData("Plnění v %", null)]
    [InlineData("Skutečnost minulého roku", null)]
    [InlineData("Čerpání upraveného rozpočtu", null)]
    [InlineData("Předmět plnění", "description")]
    [InlineData("Dat. úhrady", "date")]
    [InlineData("Datum splatnosti", null)]
    [InlineData("IČ dodavatele", "counterpartyId")]
    [InlineData("Název dodavatele", "counterpartyName")]
    [InlineData("DIČ", null)]
    public void AColumnIsGuessedByItsName(string name, string? meaning) => Assert.Equal(meaning, ColumnNames.MeaningOrNull(name));

    [Fact]
    public void ADraftedColumnOfPerCentIsNotPublishedAsCrowns()
    {
        const string Text = "Par. č.;Pol. č.;Schv;Uprav;Plnění\n;1111;100000;100000;51,2\n6171;5169;100000;100000;1,2\n";
        var offer = Offer(Text);
        Assert.Contains("amended=Uprav", Pairs(offer));

        using var reading = ReadBy(offer, Text);
        Assert.Equal(["unclear-unit"], reading.Problems.Counts.Keys);
    }

    private static FiscalYear Year { get; } = FiscalYear.Of(2024);

    private static MappingOffer Offer(string text, string name = "tabulka.csv") => MappingOffer.OfOrNull(TextOf(name, text.Utf8()), Year)!;

    private static TextFile TextOf(string name, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return new TextFile(name, () => new MemoryStream(bytes), TextInspector.Inspect(stream, TestContext.Current.CancellationToken));
    }

    private static FolderReading ReadBy(MappingOffer offer, string text, string name = "tabulka.csv") => TestFolder.Read(
        TestFolder.Contents(2024, null, (name, text.Utf8())) with { Mapping = offer.Mapping.ToText().Utf8() });

    private static IEnumerable<string> Pairs(MappingOffer offer) =>
        offer.Mapping.Columns!.Select(column => $"{column.Key}={column.Value}");

    private static (decimal?, decimal?) Actual(FolderReading reading)
    {
        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));

        var totals = reading.Budget.Totals();
        return (totals.Income.Actual?.Crowns, totals.Expenditure.Actual?.Crowns);
    }
}

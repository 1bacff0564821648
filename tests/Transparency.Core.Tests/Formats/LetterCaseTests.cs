using System.Text;
using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Formats;

/// <summary>The same folder in every encoding gives the same names, in tables and in fixed width.</summary>
public sealed class LetterCaseTests
{
    private const string Ledger =
        "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n" +
        "ROZ;;1111;;;100000;;;;\nROZ;6171;5169;;;100000;;;;\nUCT;;1111;;;51234.50;2024-01-31;;;\n" +
        "KDF;6171;5169;;;1234.50;2024-02-01;97574911;Kancelářský svět s.r.o.;Tonery žluté a šedé, údržba tiskáren\n";

    [Theory]
    [InlineData("cp852-dos", "Kancelářský svět s.r.o.", "Tonery žluté", "cp852")]
    [InlineData("double-utf8", "Kancelářský svět s.r.o.", "Tonery žluté", "utf-8-twice")]
    [InlineData("kxx2-cp852", "", "Tonery žluté", "cp852")]
    public void LettersOfTheCasesAreRight(string name, string counterparty, string description, string encoding)
    {
        using var reading = Cases.Read(name);

        Cases.AssertUsual(reading);
        Assert.Contains(reading.Files, file => file.Encoding == encoding);

        var payments = PaymentsOf(reading);
        Assert.Contains(counterparty, payments, StringComparison.Ordinal);

        if (name != "kxx2-cp852")
            Assert.Contains(description, payments, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1250", "windows-1250")]
    [InlineData("iso-8859-2", "iso-8859-2")]
    [InlineData("ibm852", "cp852")]
    [InlineData("x-mac-ce", "x-mac-ce")]
    [InlineData("utf-16", "utf-16le")]
    [InlineData("utf-16BE", "utf-16be")]
    public void ALedgerIsReadInEveryEncoding(string encoding, string named)
    {
        using var reading = TestFolder.Read(2024, null, ("data.csv", Get(encoding).GetBytes(Ledger)));

        Cases.AssertUsual(reading);
        Assert.Equal(named, Assert.Single(reading.Files).Encoding);
        Assert.Contains("Tonery žluté a šedé, údržba tiskáren", PaymentsOf(reading), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void ATableOfAMacMayHaveItsLineEnds(string lineEnd)
    {
        using var reading = TestFolder.Read(
            2024, null, ("data.csv", Get("x-mac-ce").GetBytes(Ledger.Replace("\n", lineEnd, StringComparison.Ordinal))));

        Cases.AssertUsual(reading);
        Assert.Contains("Tonery žluté a šedé, údržba tiskáren", PaymentsOf(reading), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void KxxIsReadInEveryEncoding(bool twice)
    {
        var kxx = Get("ibm852")
            .GetString(File.ReadAllBytes(
                Path.Combine(
                    Repository.Root,
                    "tests",
                    "Transparency.Core.Tests",
                    "Cases",
                    "kxx2-cp852",
                    "ucto.kxx")))
            .Replace("žluté", "žluté a šedé, síť školy", StringComparison.Ordinal);
        var bytes = twice ? Get("windows-1250").GetString(kxx.Utf8()).Utf8() : Get("iso-8859-2").GetBytes(kxx);

        using var expected = TestFolder.Read(2024, """{"name":"Z","ico":"97574911"}""", ("ucto.kxx", kxx.Utf8()));
        using var reading = TestFolder.Read(2024, """{"name":"Z","ico":"97574911"}""", ("ucto.kxx", bytes));

        Cases.AssertUsual(reading);
        Assert.Equal(PaymentsOf(expected), PaymentsOf(reading));
    }

    [Fact]
    public void ATableEncodedTwiceWithAMarkIsReadThoughItsMappingSaysUtf8()
    {
        const string mapping =
            """{"columns":{"paragraph":"Paragraf","item":"Položka","amount":"Částka"},"stage":"actual","encoding":"utf-8"}""";
        var text = "Paragraf;Položka;Částka;Den;Firma\n6171;5169;1234.50;2024-02-01;Kancelářský svět s.r.o.\n";
        var twice = ("\uFEFF" + Get("windows-1252").GetString(text.Utf8())).Utf8();

        using var reading = TestFolder.Read(2024, null, ("a.csv", twice), ("mapping.json", mapping.Utf8()));

        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(1234.50m, reading.Budget.Totals().Expenditure.Actual?.Crowns);
    }

    [Fact]
    public void AFileWhoseLettersCouldBeTwoThingsIsRefusedUnlessItsMappingSaysIt()
    {
        // The ý of CP852 is the ě of windows-1250, and nothing else tells.
        var bytes = Get("ibm852").GetBytes("Par;Pol;Castka;Den;Firma\n6171;5169;1234.50;2024-02-01;výzbroj\n");
        const string mapping =
            """{"columns":{"paragraph":"Par","item":"Pol","amount":"Castka"},"stage":"actual","encoding":"cp852"}""";

        using var refused = TestFolder.Read(2024, null, ("data.csv", bytes));
        using var stated = TestFolder.Read(
            2024,
            null,
            ("data.csv", bytes),
            ("mapping.json", mapping.Utf8()));

        Assert.Contains("unknown-encoding", refused.Problems.Counts.Keys);
        Assert.True(stated.IsPublishable, string.Join('\n', stated.Problems.InOrder()));
        Assert.Contains(stated.Files, file => file.Encoding == "cp852");
    }

    [Fact]
    public void LostLettersAreAWarningThatNamesTheFirst()
    {
        using var reading = TestFolder.Read(
            2024, null, ("data.csv", Ledger.Replace("údržba tiskáren", "?dr?ba tisk?ren v?ech za?ízení", StringComparison.Ordinal).Utf8()));

        Cases.AssertUsual(reading);

        var problem = reading.Problems.InOrder().Single(problem => problem.Kind.Code == "lost-letters");
        Assert.Equal((5L, "tisk?ren"), (problem.Line, problem.Found?.Czech));
    }

    private static Encoding Get(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    private static string PaymentsOf(FolderReading reading)
    {
        using var directory = new TempDirectory();
        Core.Editions.Downloads.EditionFiles.Write(reading, "0123456789ab", directory.Path);
        return File.ReadAllText(directory.File(Core.Editions.Downloads.EditionFiles.PaymentsFile));
    }
}

using Transparency.Core.Budgets.Classification;
using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Formats;

/// <summary>What holds for an amount, a code and a spreadsheet's mark in one format holds in all that are tables.</summary>
public sealed class AmountsInEveryFormatTests
{
    private const string Fin = "0FISCPER;ZC_VYKAZ;ZC_VTAB;ZC_UCJED__ZC_ICO:ZC_ICO;0CI_TYPE:0CI_TYPE;0FUNC_AREA:0FUNC_AREA;"
        + "ZCMMT_ITM:ZCMMT_ITM;ZU_ROZSCH:ZU_ROZSCH;ZU_ROZPZM:ZU_ROZPZM;ZU_ROZKZ:ZU_ROZKZ\n";

    private const string Mapping = """{"unit":"UNIT","stage":"actual","columns":{"paragraph":"Par","item":"Pol","amount":"Kc"}}""";

    /// <summary>A file of expenditure 6171 5169 for each format: its name and its text with the amounts of two rows.</summary>
    private static readonly Dictionary<string, Func<string, string, (string Name, byte[] Bytes)[]>> Formats = new()
    {
        ["cityvizor"] = (one, two) => [("data.csv", $"{TestFolder.Header}UCT;6171;5169;1;;{one};;;;\nUCT;6171;5169;2;;{two};;;;\n".Utf8())],
        ["internet-stream"] = (one, two) =>
        [
            ("SK.csv", $"ORGANIZACE;PARAGRAF;POLOZKA;CASTKA_MD;CASTKA_DAL\n1;6171;5169;;{one}\n2;6171;5169;;{two}\n".Utf8()),
        ],
        ["fin"] = (one, two) =>
        [
            (
                "FINM201_2024012.csv",
                $"{Fin}2024012;051;000200;94281734;3;6171;5169;0;0;{one}\n2024012;051;000200;94281734;3;6171;5169;0;0;{two}\n".Utf8()),
        ],
        ["wide"] = (one, two) =>
            [("rozpocet.csv", $"PARAGRAF;POLOZKA;SRDAL;RUDAL;SKDAL\n6171;5169;0;0;{one}\n6171;5169;0;0;{two}\n".Utf8())],
        ["vera"] = (one, two) => [("ucto.csv", (Vera(one) + Vera(two)).Utf8())],
        ["mapping"] = (one, two) =>
            [
                ("a.csv", $"Par;Pol;Kc\n6171;5169;{one}\n6171;5169;{two}\n".Utf8()),
                ("mapping.json", Mapping.Replace("UNIT", "czk", StringComparison.Ordinal).Utf8())
            ],
        ["organisation"] = (one, two) => [("ucty.csv", $"type;sa;aa;amount\nUCT;501;300;{one}\nUCT;501;400;{two}\n".Utf8())],
        ["thousands"] = (one, two) =>
            [
                ("a.csv", $"Par;Pol;Kc\n6171;5169;{one}\n6171;5169;{two}\n".Utf8()),
                ("mapping.json", Mapping.Replace("UNIT", "thousands", StringComparison.Ordinal).Utf8())
            ],
        ["prague"] = (one, two) =>
            [
                (
                    "cerpani.csv",
                    $"rok;oblast;odpa;pol;uz;rozpocet_aktualni;cerpani\n2024;11;006171;5169;0;0;{one}\n2024;11;006171;5169;1;0;{two}\n"
                        .Utf8())
            ],
    };

    public static TheoryData<string> All => [.. Formats.Keys];

    public static TheoryData<string, string, decimal> Forms => new(
        from format in Formats.Keys
        from form in new[]
        {
            (
                "1 234,50 Kč",
                1234.50m), ("CZK 1234.50", 1234.50m), ("1.234,50", 1234.50m), ("1.234,50-", -1234.50m), ("(1 234,50)", -1234.50m),
            ("\u2212 1 234,50", -1234.50m), ("\u20131234,50", -1234.50m), ("1234,-", 1234m), ("1234.-", 1234m), ("'1234.50", 1234.50m),
            ("-", 0m), ("1234.50-", -1234.50m),
        }
        select (format, form.Item1, form.Item2));

    [Theory]
    [MemberData(nameof(Forms))]
    public void AmountsAreReadAsClerksHaveThem(string format, string text, decimal amount)
    {
        using var reading = Read(format, text, "1000,50");

        AssertPaid(reading, format, amount + 1000.50m);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void TheColumnDecidesWhatAThousandIs(string format)
    {
        using var grouped = Read(format, "1.234", "51.234,50");
        using var plain = Read(format, "1.234", "51234.50");

        AssertPaid(grouped, format, 1234m + 51_234.50m);

        // Thousands of crowns have three decimals; crowns have two, and a third one beside them is likely a thousand.
        if (format is "thousands" or "prague")
            AssertPaid(plain, format, 1.234m + 51_234.50m);
        else
            Assert.Equal(["ambiguous-amount"], plain.Problems.Counts.Keys.Where(IsError(plain)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void WhatNothingTellsIsRefused(string format)
    {
        // The city writes a point before decimals, and never a comma.
        using var reading = Read(format, "1,234", "500");

        Assert.Equal(["ambiguous-amount"], reading.Problems.Counts.Keys.Where(IsError(reading)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void ASpreadsheetsErrorInAnAmountIsSaid(string format)
    {
        using var reading = Read(format, "#N/A", "500");

        Assert.Equal(["spreadsheet-error"], reading.Problems.Counts.Keys.Where(IsError(reading)));
    }

    [Theory]
    [InlineData("cityvizor", "5169", "#REF!")]
    [InlineData("cityvizor", "6171", "#REF!")]
    [InlineData("internet-stream", "5169", "#N/A")]
    [InlineData("fin", "5169", "#N/A")]
    [InlineData("wide", "6171", "#N/A")]
    [InlineData("vera", ";5169;;;;;;;;;;;0;200,50", ";#N/A;;;;;;;;;;;0;200,50")]
    [InlineData("mapping", "5169", "#N/A")]
    [InlineData("organisation", ";501;", ";#N/A;")]
    [InlineData("prague", "5169", "#N/A")]
    [InlineData("prague", "006171", "#REF!")]
    [InlineData("prague", "2024;11", "2024;#N/A")]
    public void ASpreadsheetsErrorInACodeIsSaid(string format, string code, string error)
    {
        var files = Formats[format]("100,50", "200,50");
        files[0] = (
            files[0].Name,
            System.Text.Encoding.UTF8.GetString(files[0].Bytes).Replace(code, error, StringComparison.Ordinal).Utf8());

        using var reading = Read(files);

        Assert.Equal(["spreadsheet-error"], reading.Problems.Counts.Keys.Where(IsError(reading)));
    }

    [Theory]
    [InlineData("events.csv", "srcId;name\n#N/A;Zimní údržba\n", "spreadsheet-error")]
    [InlineData("events.csv", "srcId;name\n3,11E+12;Zimní údržba\n", "shortened-code")]
    [InlineData("akce.csv", "ORG;NAZEV;SU\n#REF!;Zimní údržba;231\n", "spreadsheet-error")]
    [InlineData("akce.csv", "ORG;NAZEV;SU\n3,11E+12;Zimní údržba;231\n", "shortened-code")]
    [InlineData("MAP.csv", "ORGANIZACE;ORGANIZACE_NAZEV;LAT;LON\n3,11E+12;Zimní údržba;50;14\n", "shortened-code")]
    public void ACodeOfAnEventThatASpreadsheetSpoiltIsSaid(string name, string text, string code)
    {
        using var reading = TestFolder.Read(2024, null, (name, text.Utf8()), Formats["cityvizor"]("1", "2")[0]);

        Assert.Contains(code, reading.Problems.Counts.Keys);
    }

    [Fact]
    public void AnAreaOrPurposeOfPragueThatASpreadsheetShortenedIsSaid()
    {
        using var reading = TestFolder.Read(
            ("cerpani.csv", "rok;oblast;odpa;pol;uz;rozpocet_aktualni;cerpani\n2024;11;006171;5169;3,11E+12;0;1\n"));

        Assert.Contains("shortened-code", reading.Problems.Counts.Keys);
    }

    [Fact]
    public void APointInAJsonOfPragueIsADecimalMarkAndACommaIsInDoubt()
    {
        static (string, string) Json(string amount) => (
            "a.json",
            """{"data":{"row":[{"rok":"2024","oblast":"11","odpa":"006171","pol":"5169","rozpocet_aktualni":"0","cerpani":"AMOUNT"}]}}"""
                .Replace("AMOUNT", amount, StringComparison.Ordinal));

        using var point = TestFolder.Read(Json("1.234"));
        using var comma = TestFolder.Read(Json("1,234"));

        Assert.Equal(1234m, point.Budget.Sum(Side.Expenditure).Actual.Crowns);
        Assert.Contains("ambiguous-amount", comma.Problems.Counts.Keys);
    }

    private static FolderReading Read(string format, string one, string two) => Read(Formats[format](one, two));

    private static FolderReading Read((string Name, byte[] Bytes)[] files) =>
        TestFolder.Read(2024, """{"name":"V","ico":"94281734"}""", files);

    private static Func<string, bool> IsError(FolderReading reading) => code =>
        reading.Problems.InOrder().Any(problem => problem.Kind.Code == code && problem.Kind.Severity == Core.Validation.Severity.Error);

    private static void AssertPaid(FolderReading reading, string format, decimal amount)
    {
        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));
        Assert.Equal(
            amount * (format is "thousands" or "prague" ? 1000 : 1), reading.Budget.Sum(Side.Expenditure).Actual.Crowns);
    }

    /// <summary>34 columns by position; the amount stands in <c>d</c>.</summary>
    private static string Vera(string amount) =>
        $"1;UC;0001;01;2024;31.01.2024;231;0010;6171;5169;;;;;;;;;;;0;{amount};poznámka;;;;;;;;;;;\n";
}

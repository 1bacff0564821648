using System.Globalization;
using Transparency.Core.Words;
using Transparency.LocalHost.Tests.Screens;
using Transparency.LocalHost.Verifying;
using Transparency.Storage.Verifying;

namespace Transparency.LocalHost.Tests.Verifying;

public sealed class VerificationPrintTests
{
    public static TheoryData<Difference, bool, string, string> Differences { get; } = new()
    {
        {
            new(DifferenceKind.Bytes, Offset: 1234),
            false,
            "First difference: the file x at offset 1234.",
            "První rozdíl: soubor x, pozice 1234."
        },
        { new(DifferenceKind.Missing), false, "The file x is missing.", "Chybí soubor x." },
        { new(DifferenceKind.Unexpected), false, "The file x is not of the edition.", "Soubor x do edice nepatří." },
        {
            new(DifferenceKind.Value, "income|0000", "Actual"),
            true,
            "First difference: the table x, row income|0000, value Actual.",
            "První rozdíl: tabulka x, řádek income|0000, hodnota Actual."
        },
        {
            new(DifferenceKind.Missing, "income|0000"),
            true,
            "In the table x the row income|0000 is missing.",
            "V tabulce x chybí řádek income|0000."
        },
        {
            new(DifferenceKind.Unexpected, "income|0000"),
            true,
            "In the table x the row income|0000 is not of the edition.",
            "V tabulce x řádek income|0000 do edice nepatří."
        },
        {
            new(DifferenceKind.Edition),
            true,
            "The folder gives edition bbb; if its files or settings have just been changed, wait for the import.",
            "Ze složky vychází edice bbb; byly-li soubory nebo nastavení právě změněny, počkejte na načtení."
        },
    };

    [Theory]
    [MemberData(nameof(Differences))]
    public void TheFirstLineNamesTheFirstDifference(Difference difference, bool isTable, string english, string czech)
    {
        var found = new Verification(
            VerificationOutcome.Different, "aaa", "bbb", [new("a", false, 5, null), new("x", isTable, 7, difference)], []);

        Assert.Equal($"DIFFERENT: a1 2024, edition aaa, is not what its folder gives. {english}", Lines(found, Language.English)[0]);
        Assert.Equal($"LIŠÍ SE: a1 2024, edice aaa, není to, co vychází ze složky. {czech}", Lines(found, Language.Czech)[0]);
    }

    [Fact]
    public void EveryPartHasALine()
    {
        var found = new Verification(
            VerificationOutcome.Same, "aaa", "aaa", [new("budget.csv", false, 500, null), new("Budgets", true, 7, null)], []);

        Assert.Equal(
            [
                "SAME: a1 2024 is published exactly as its folder gives it, edition aaa.",
                "  budget.csv                           500 bytes   same",
                "  Budgets                                7 rows    same"
            ],
            Lines(found, Language.English));
    }

    private static string[] Lines(Verification found, Language language)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new VerificationPrint(Speaking.In(language, output)).Print("a1 2024", found);
        return output.ToString().TrimEnd('\n').Split('\n');
    }
}

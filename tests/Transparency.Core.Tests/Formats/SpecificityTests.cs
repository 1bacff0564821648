using Transparency.Core.Formats;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Tests.Formats;

/// <summary>Of the formats that recognise a file the most specific one reads it, and two equals are told by their names.</summary>
public sealed class SpecificityTests
{
    /// <summary>Names give way to accounts, accounts to a classification, and that to the amounts of one format.</summary>
    [Theory]
    [InlineData("ORG;NAZEV", "cityvizor-events")]
    [InlineData("ORG;NAZEV;SU", "gordic-events")]
    [InlineData("ORG;NAZEV;SU;AU", "gordic-events")]
    [InlineData("ORJ;NAZEV;SU;CASTKA", "organisation-accounts")]
    [InlineData("ORG;NAZEV;SU;PARAGRAF;POLOZKA", "cityvizor")]
    [InlineData("ORG;NAZEV;SU;PARAGRAF;POLOZKA;CASTKA", "cityvizor")]
    [InlineData("SU;AU;NAZEV;PARAGRAF;POLOZKA", "cityvizor")]
    [InlineData("ORG;NAZEV;SU;PARAGRAF;POLOZKA;CASTKA_MD;CASTKA_DAL", "internet-stream")]
    [InlineData("ORG;NAZEV;SU;PARAGRAF;POLOZKA;SRDAL", "wide-budget")]
    [InlineData("SU;CASTKA;ORGANIZACE;ORGANIZACE_NAZEV;ORJ;NAZEV", "internet-stream-map")]
    [InlineData("Datum;Dodavatel;Částka", "cityvizor")]
    [InlineData("SU;Datum;Částka", "organisation-accounts")]
    [InlineData("Částka celkem;POL;Částka;Datum;IČO/D.nar.", "vera-invoices")]
    [InlineData("ODPA;POL;SCHVALENO;ZMENENO;CERPANI", "wide-budget")]
    [InlineData("odpa;pol;nazev_pol;rozpocet_schvaleny;cerpani", "prague")]
    public void TheMostSpecificFormatReadsTheFile(string header, string format)
    {
        using var reading = TestFolder.Read(("SK.csv", header + "\n"));

        Assert.Equal(format, Assert.Single(reading.Files).Format);
    }

    [Theory]
    [InlineData("ORG;NAZEV;SU;CASTKA", "gordic-events, organisation-accounts")]
    [InlineData("odpa;pol;rozpocet_schvaleny;cerpani", "wide-budget, prague")]
    [InlineData("Paragraf;Položka;Částka;Skutečnost", "cityvizor, wide-budget")]
    [InlineData("ORJ;NAZEV;AU", "cityvizor-events, organisation-account-names")]
    [InlineData("paragraph;amount;ORGANIZACE;ORGANIZACE_NAZEV;ORJ;NAZEV", "cityvizor, internet-stream-map")]
    public void TwoEqualsAreNamedAndThoseBelowThemAreNot(string header, string formats)
    {
        using var reading = TestFolder.Read(("SK.csv", header + "\n"));

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("ambiguous-format", formats), (problem.Kind.Code, problem.Found?.English));
        Assert.Null(Assert.Single(reading.Files).Format);
    }

    /// <summary>Formats share what reads files; of each other's columns they know nothing.</summary>
    [Fact]
    public void NoFormatKnowsAnother()
    {
        var rooms = ExportFormats.All.Select(format => format.GetType().Namespace!).Distinct().Order(StringComparer.Ordinal).ToList();
        var shared = typeof(IExportFormat).Namespace!;
        var strangers =
            from room in rooms
            from file in Directory.EnumerateFiles(Source(room), "*.cs")
            from line in File.ReadLines(file)
            from other in rooms
            where other != room
                && (line.Contains(other, StringComparison.Ordinal) || line.Contains(Last(other) + ".", StringComparison.Ordinal))
            where !line.TrimStart().StartsWith("///", StringComparison.Ordinal)
            select $"{Path.GetFileName(file)}: {line.Trim()}";

        Assert.True(rooms.Count > 5);
        Assert.DoesNotContain(shared, rooms);
        Assert.Empty(strangers);
    }

    private static string Source(string room) =>
        Path.Combine([Repository.Root, "functions", "Transparency.Core", .. room["Transparency.Core.".Length..].Split('.')]);

    private static string Last(string room) => room[(room.LastIndexOf('.') + 1)..];
}

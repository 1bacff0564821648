using System.Globalization;
using System.Text;
using Transparency.Samples.Files;
using Transparency.Samples.Numbers;

namespace Transparency.Samples.Rows;

/// <summary>The recurring parts of rows, as bytes.</summary>
internal static class RowPieces
{
    private const int Combinations = 300;
    private const int IncomeCombinations = 45;
    private const int Events = 200;
    private const int Units = 20;

    private const int PartyCount = 2_000;
    private const int DescriptionCount = 20_000;

    /// <summary><c>;3113;5171;1042;17;</c>: paragraph, item, event and unit, each combination once.</summary>
    internal static byte[][] Positions(SplitMix64 random, int count)
    {
        var classifications = Classifications(random);
        var positions = new SortedSet<string>(StringComparer.Ordinal);
        while (positions.Count < count)
        {
            positions.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $";{random.Pick(classifications)};{1000 + random.Below(Events)};{10 + random.Below(Units)};"));
        }

        return [.. positions.Select(Encoding.UTF8.GetBytes)];
    }

    private static string[] Classifications(SplitMix64 random)
    {
        var pairs = new SortedSet<string>(StringComparer.Ordinal);
        while (pairs.Count < IncomeCombinations)
            pairs.Add($"{random.Pick(RowWords.IncomeParagraphs)};{random.Pick(RowWords.IncomeItems)}");

        while (pairs.Count < Combinations)
            pairs.Add($"{random.Pick(RowWords.Paragraphs)};{random.Pick(RowWords.Items)}");

        return [.. pairs];
    }

    /// <summary><c>91234567;Stavby Horní Lhota s.r.o.</c>: nine of ten with a sound number, most of the rest persons without any.</summary>
    internal static byte[][] Parties(SplitMix64 random) =>
        [.. Enumerable.Range(0, PartyCount).Select(_ => Encoding.UTF8.GetBytes(Party(random)))];

    private static string Party(SplitMix64 random)
    {
        var chance = random.Below(100);
        if (chance >= 92)
            return $";{random.Pick(RowWords.FirstNames)} {random.Pick(RowWords.LastNames)}";

        var number = CompanyNumber.FromSevenDigits((int)random.Between(9_000_000, 9_999_999));
        var written = chance < 90 ? number : number[..7] + (char)('0' + ((number[7] - '0' + 3) % 10));
        return $"{written};{random.Pick(RowWords.Trades)} {random.Pick(RowWords.Places)} {random.Pick(RowWords.Forms)}";
    }

    /// <summary>Texts of 20 to 70 letters; one in twenty needs quotes for a separator, one in twenty for quotes.</summary>
    internal static byte[][] Descriptions(SplitMix64 random) =>
        [.. Enumerable.Range(0, DescriptionCount).Select(_ => Encoding.UTF8.GetBytes(Description(random)))];

    private static string Description(SplitMix64 random)
    {
        var work = random.Pick(RowWords.Works);
        var target = random.Pick(RowWords.Targets);
        var site = random.Pick(RowWords.Sites);
        return random.Below(20) switch
        {
            0 => $"\"{work}; {target} {site}\"",
            1 => $"\"{work} {target} \"\"U Lípy\"\" {site}\"",
            < 14 => $"{work} {target} {site} – {random.Pick(RowWords.Reasons)}",
            _ => $"{work} {target} {site}",
        };
    }

    /// <summary>The same text in the code page of Czech Windows.</summary>
    internal static byte[] InWindows(byte[] text) => CsvShape.CzechWindows.Encoding.GetBytes(Encoding.UTF8.GetString(text));
}

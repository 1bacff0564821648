using System.Text;
using Transparency.Samples.Files;

namespace Transparency.Samples.Municipalities;

/// <summary>
/// A town whose accounting exports KXX: the budget with its amendments, and the accounting of two halves. The second file brings June once
/// more and complete, so that the June of the first is superseded.
/// </summary>
internal static class LiskovecPodSkalou
{
    private const int Year = 2024;
    private const ulong Seed = 56;
    private const string Number = "94120374";

    internal static IEnumerable<SampleFile> Files()
    {
        var folder = new MunicipalityFolder(
            "liskovec-pod-skalou", "Lískovec pod Skálou", Number, 2_610, "municipality", "", LiskovecBudget.Usual);
        var rows = folder.Rows(Year, 12, Seed);
        var booked = rows.Where(row => row.Type != "ROZ").ToLookup(row => row.Month);

        yield return folder.Settings();
        yield return folder.File(Year, "akce.csv", Events());
        yield return folder.File(
            Year, "rozpocet.kxx", KxxBudget.File(new KxxWriter(Number, Year, "\r\n"), [.. rows.Where(row => row.Type == "ROZ")]));
        yield return folder.File(Year, "ucetnictvi-1.kxx", FirstHalf(booked));
        yield return folder.File(Year, "ucetnictvi-2.kxx", SecondHalf(booked));
    }

    private static byte[] FirstHalf(ILookup<int, SampleRow> booked)
    {
        var writer = new KxxWriter(Number, Year, "\r\n");
        writer.Head(1, "01", 2);
        writer.Balance(new KxxBalance(1, 100001, "231", "", "", "", "", 1_250_000_00, 0));
        writer.Balance(new KxxBalance(1, 100001, "401", "", "", "", "", 0, 1_250_000_00));

        for (var month = 1; month <= 5; month++)
            KxxAccounting.Write(writer, month, [.. booked[month]]);

        // The end of June is still missing.
        KxxAccounting.Write(writer, 6, [.. booked[6].Take(9)]);

        return writer.ToBytes();
    }

    private static byte[] SecondHalf(ILookup<int, SampleRow> booked)
    {
        var writer = new KxxWriter(Number, Year, "\n");
        for (var month = 6; month <= 12; month++)
            KxxAccounting.Write(writer, month, [.. booked[month]]);

        return writer.ToBytes();
    }

    /// <summary>One row for each account that an event is used with.</summary>
    private static byte[] Events()
    {
        var text = new StringBuilder("ORG;NAZEV;SU\r\n");

        foreach (var known in LiskovecBudget.Usual.EventsOf(Year))
        {
            foreach (var account in known.Id.Length > 4 ? new[] { "231", "042" } : ["231"])
                text.Append(known.Id.PadLeft(13, '0')).Append(';').Append(known.Name).Append(';').Append(account).Append("\r\n");
        }

        return CsvShape.CzechWindows.Encoding.GetBytes(text.ToString());
    }
}

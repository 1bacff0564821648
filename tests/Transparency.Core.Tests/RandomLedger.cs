namespace Transparency.Core.Tests;

/// <summary>
/// Random rows of few codes, so that many rows meet in a cell; with what real rows have: corrections, repetitions, own codes of any kind.
/// </summary>
internal static class RandomLedger
{
    private const string Unknown = "XYZ";

    private static readonly string[] Types = ["ROZ", "ROZ", "ROZ", "KDF", "KDF", "KOF", "POK", "UCT", "PRE", "", Unknown];
    private static readonly string[] Paragraphs = ["0000", "2212", "2219", "3111", "3113", "3319", "6171", "6330", "6399", "6409"];
    private static readonly string[] Items =
        [
            "1111", "1112", "1345", "2111", "3111", "4112", "4133", "4134", "4137", "4251", "5011", "5137", "5169",
            "5171", "5345", "5347", "5410", "6121", "6363", "8115", "8124"
        ];
    private static readonly string[] Events = ["", "", "", "1", "10", "2", "Akce č. 5", "~", "~~", "~1", "a/b", "-7", "=1+1"];
    private static readonly string[] Units = ["", "", "20", "30", "ORJ 1"];
    private static readonly string[] Ids = ["", "00281174", "281174", "44992785", "12345678", "0"];
    private static readonly string[] Names = ["", "Neurčeno", "Novák", "Vodárna s.r.o.", "\"U Lva\" a.s.", "@firma", "Brno; město"];
    private static readonly string[] Descriptions =
    [
        "", "oprava", "tel. 601 123 456", "=SUM(A1)", "+5", "-5", "@x", "první\ndruhý", "a;b,c\td", "řekl \"ano\"",
        "§ 2910", "úpěl ďábelské ódy"
    ];

    public static List<LedgerRow> Rows(int seed, int most = 400)
    {
        var numbers = new SeededNumbers((ulong)seed);
        var rows = new List<LedgerRow>();
        var count = 1 + numbers.Below(most);
        while (rows.Count < count)
        {
            rows.Add(rows.Count > 0 && numbers.OneIn(10) ? numbers.Of(rows) : Row(numbers));
        }

        return rows;
    }

    /// <summary>Divides rows among files, as an accountant might; equal rows stay in one file, where they are separate payments.</summary>
    public static IEnumerable<List<T>> Divide<T>(IEnumerable<T> rows, Func<T, string> key, int files, int seed)
    {
        var numbers = new SeededNumbers((ulong)seed);
        var parts = Enumerable.Range(0, files).Select(_ => new List<T>()).ToList();
        var place = new Dictionary<string, int>(StringComparer.Ordinal);

        foreach (var row in rows)
        {
            if (!place.TryGetValue(key(row), out var file))
                place[key(row)] = file = numbers.Below(files);

            parts[file].Add(row);
        }

        return parts.Where(part => part.Count > 0);
    }

    /// <summary>A type that nobody knows has a date: without one it could be a sum of the rows beside it, and would be refused.</summary>
    private static LedgerRow Row(SeededNumbers numbers) =>
        AnyRow(numbers) is var row && row is { Type: Unknown, Date: null } ? row with { Date = new DateOnly(2024, 6, 30) } : row;

    private static LedgerRow AnyRow(SeededNumbers numbers) => new(
        numbers.Of(Types), numbers.Of(Paragraphs), numbers.Of(Items), numbers.Of(Events), numbers.Of(Units), Amount(numbers),
        numbers.OneIn(3) ? null : new DateOnly(2024, 1 + numbers.Below(12), 1 + numbers.Below(28)),
        numbers.Of(Ids), numbers.Of(Names), numbers.Of(Descriptions));

    private static decimal Amount(SeededNumbers numbers)
    {
        var amount = numbers.Below(numbers.OneIn(20) ? 2_000_000_000 : 5_000_000) / 100m;
        return numbers.OneIn(10) ? -amount : numbers.OneIn(30) ? 0 : amount;
    }
}

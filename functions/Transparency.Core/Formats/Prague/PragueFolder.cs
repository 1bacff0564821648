using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Ledger;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Prague;

/// <summary>Which file of a folder carries which column of amounts, and, where several carry the same one, what their rows say.</summary>
internal sealed class PragueFolder
{
    private const int LongestKey = 256;

    /// <summary>Stages of rows of different codes that are compared at most; a city has tens of thousands.</summary>
    private const int MostCompared = 1_000_000;

    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly RowTable<Standing> _rows = new();

    /// <summary>Of a secret, as other tables of strangers' texts: nothing that is published depends on it.</summary>
    private readonly RowHash _hash = new(RandomNumberGenerator.GetHexString(32));

    /// <summary>Files by the number under which rows name them, which begins with 1.</summary>
    private readonly List<string> _names = [];

    private bool _repeats;

    public static Wording AllowedRows { get; } = new(
        $"nejvýše {MostCompared} částek různých řádků v souborech, které mají stejné sloupce",
        $"at most {MostCompared} amounts of different rows in files with the same columns");

    /// <summary>Whether there are more rows than are compared.</summary>
    public bool IsFull => _rows.Count > MostCompared;

    /// <summary>Notes the columns of a file.</summary>
    public void Note(string file, IEnumerable<string> columns)
    {
        foreach (var column in columns)
            _repeats |= !_files.TryAdd(column, file);
    }

    /// <summary>
    /// The amended budget stands in both files of a year, that of the budget and that of what was spent. It is taken from the latter, where
    /// it is of the same day as what was spent.
    /// </summary>
    public bool IsUsed(string column) => column != PragueColumns.Amended || !_files.ContainsKey(PragueColumns.CurrentAmended);

    /// <summary>
    /// Compares a row with those of the same codes in other files. Files that continue each other have none; equal ones were copied; others
    /// are of another day, and added up would double the money.
    /// </summary>
    /// <returns>The other file, or null, and whether all amounts are equal there.</returns>
    public (string? OtherFile, bool IsEqual) Compare(string file, in PragueRow row, ReadOnlySpan<Stage> stages, ReadOnlySpan<Money> amounts)
    {
        if (!_repeats)
            return default;

        var own = NumberOf(file);
        string? other = null;
        var equal = true;
        Span<byte> key = stackalloc byte[LongestKey];
        for (var i = 0; i < stages.Length; i++)
        {
            var length = Key(row, stages[i], key);
            ref var known = ref _rows.Of(_hash.Of(key[..length]), out _);
            if (known.File == 0 || known.File == own)
            {
                known = new Standing(amounts[i].Halere, own);
                equal = false;
                continue;
            }

            other ??= _names[known.File - 1];
            equal &= known.Halere == amounts[i].Halere;
        }

        return (other, equal);
    }

    private int NumberOf(string file)
    {
        if (_names.Count == 0 || _names[^1] != file)
            _names.Add(file);

        return _names.Count;
    }

    /// <summary>Codes that are longer than any real one are cut: the row is refused for them anyway.</summary>
    private static int Key(in PragueRow row, Stage stage, Span<byte> key)
    {
        key[0] = (byte)stage;
        var length = 1;
        Put(row.Area, key, ref length);
        Put(row.Paragraph.TrimStart((byte)'0'), key, ref length);
        Put(row.Item, key, ref length);
        Put(row.Purpose.TrimStart((byte)'0'), key, ref length);

        return length;
    }

    private static void Put(ReadOnlySpan<byte> code, Span<byte> key, ref int length)
    {
        if (code.Length > 60)
            code = code[..60];

        key[length++] = (byte)code.Length;
        code.CopyTo(key[length..]);
        length += code.Length;
    }

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private readonly record struct Standing(long Halere, int File);
}

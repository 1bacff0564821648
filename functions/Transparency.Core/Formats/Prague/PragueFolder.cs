using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Ledger;

namespace Transparency.Core.Formats.Prague;

/// <summary>Which file of a folder carries which column of amounts, and, where several carry the same one, what their rows say.</summary>
internal sealed class PragueFolder
{
    private const int LongestKey = 256;

    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<byte[], (string File, Money Amount)>.AlternateLookup<ReadOnlySpan<byte>> _rows =
        new Dictionary<byte[], (string File, Money Amount)>(new ByteTextComparer()).GetAlternateLookup<ReadOnlySpan<byte>>();

    private bool _repeats;

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

        string? other = null;
        var equal = true;
        Span<byte> key = stackalloc byte[LongestKey];
        for (var i = 0; i < stages.Length; i++)
        {
            var length = Key(row, stages[i], key);
            if (!_rows.TryGetValue(key[..length], out var known) || known.File == file)
            {
                _rows[key[..length]] = (file, amounts[i]);
                equal = false;
                continue;
            }

            other ??= known.File;
            equal &= known.Amount == amounts[i];
        }

        return (other, equal);
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
}

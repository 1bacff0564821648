using System.Text;
using System.Text.Json;

namespace Transparency.Core.Formats.Prague;

/// <summary>Gathers the texts of one row's properties while the JSON is read past it.</summary>
internal sealed class PragueJsonRow
{
    private const int MostPlaces = 100;

    private static readonly byte[][] NameBytes = [.. PragueColumns.Read.Select(Encoding.UTF8.GetBytes)];

    private readonly (int Start, int Length)[] _places = new (int, int)[NameBytes.Length];
    private readonly List<(byte[] Name, int Column)> _order = [];
    private readonly long[] _lines = new long[NameBytes.Length];
    private byte[] _text = new byte[1024];
    private int _used;
    private int _seen;
    private int _place;

    /// <summary>Where the row begins.</summary>
    public long Line { get; private set; }

    /// <summary>The first property that the row has twice, or null.</summary>
    public string? Twice { get; private set; }

    public void Begin(long line)
    {
        Line = line;
        Twice = null;
        Array.Clear(_places);
        Array.Clear(_lines);
        _used = _seen = _place = 0;
    }

    /// <summary>The number of a property that is used, or -1.</summary>
    public int ColumnOf(ref Utf8JsonReader name)
    {
        // Rows have their properties in the same order: the name that the first row has in this place is looked at before all others.
        var place = _place++;
        if (name.ValueIsEscaped || place >= MostPlaces)
            return Find(ref name);
        if (place == _order.Count)
            _order.Add((name.ValueSpan.ToArray(), Find(ref name)));
        if (place > _order.Count)
            return Find(ref name);

        var (expected, column) = _order[place];
        return name.ValueSpan.SequenceEqual(expected) ? column : Find(ref name);
    }

    private static int Find(ref Utf8JsonReader name)
    {
        for (var i = 0; i < NameBytes.Length; i++)
        {
            if (name.ValueTextEquals(NameBytes[i]))
                return i;
        }

        return -1;
    }

    public void Set(int column, long line, ref Utf8JsonReader value)
    {
        if ((_seen & (1 << column)) != 0)
        {
            Twice ??= PragueColumns.Read[column];
            return;
        }

        _seen |= 1 << column;
        _lines[column] = line;

        if (value.TokenType == JsonTokenType.Null)
            return;
        if (_text.Length - _used < value.ValueSpan.Length)
            Array.Resize(ref _text, (_used + value.ValueSpan.Length) * 2);

        var rest = _text.AsSpan(_used);
        var length = value.ValueSpan.Length;

        // The whole file is known to be valid, so that only what is escaped has to be looked at.
        if (value.ValueIsEscaped)
            length = value.CopyString(rest);
        else
            value.ValueSpan.CopyTo(rest);

        _places[column] = (_used, length);
        _used += length;
    }

    public PragueRow ToRow() => new()
    {
        Line = Line,
        Lines = _lines,
        Year = Text(0),
        Area = Text(1),
        AreaName = Text(2),
        Paragraph = Text(3),
        Item = Text(4),
        Purpose = Text(5),
        Approved = Text(6),
        Amended = Text(7),
        CurrentAmended = Text(8),
        Actual = Text(9),
    };

    private ReadOnlySpan<byte> Text(int column) => _text.AsSpan(_places[column].Start, _places[column].Length).Trim((byte)' ');
}

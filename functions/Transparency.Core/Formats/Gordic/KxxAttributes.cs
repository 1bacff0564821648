using System.Text;

namespace Transparency.Core.Formats.Gordic;

/// <summary>
/// What the texts of a document (<c>G/#</c>) say in attributes <c>*KEY-value;</c>: its kind from <c>EVK</c>, the counterparty from
/// <c>IC</c> and
/// <c>DICT</c>, the description from <c>EVKT</c>. Everything else, persons' names in <c>OFJP</c> and <c>OFMP</c> and the tax number
/// <c>DIC</c> among it, is never read into anything.
/// </summary>
internal sealed class KxxAttributes(Encoding encoding)
{
    private const int LongestType = 16;

    private readonly KeptText _type = new(encoding);
    private readonly KeptText _id = new(encoding);
    private readonly KeptText _name = new(encoding);
    private readonly KeptText _description = new(encoding);

    /// <summary>The kind of document, such as <c>KDF</c>, or empty.</summary>
    public ReadOnlySpan<byte> Type => _type.Text;

    public bool IsInvoice => IsInvoiceType(_type.Text);

    public ReadOnlySpan<byte> CounterpartyId => _id.Text;

    public ReadOnlySpan<byte> CounterpartyName => _name.Text;

    public ReadOnlySpan<byte> Description => _description.Text;

    /// <summary>The line of the counterparty's IČO.</summary>
    public long IdLine { get; private set; }

    public void Clear()
    {
        _type.Clear();
        _id.Clear();
        _name.Clear();
        _description.Clear();
    }

    /// <summary>Reads one line's text. A text that does not begin with an attribute is prose.</summary>
    public void Read(ReadOnlySpan<byte> text, long line)
    {
        text = text.Trim((byte)' ');
        while (text.StartsWith("*"u8))
        {
            // A name may hold a semicolon; only one before the next attribute, or at the end, closes it.
            var end = text.IndexOf(";*"u8);
            var attribute = end < 0 ? text[1..].TrimEnd((byte)';') : text[1..end];
            text = end < 0 ? default : text[(end + 1)..];
            var dash = attribute.IndexOf((byte)'-');
            if (dash > 0)
                Take(attribute[..dash], attribute[(dash + 1)..].Trim((byte)' '), line);
        }
    }

    private void Take(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, long line)
    {
        if (key.SequenceEqual("EVK"u8))
            TakeType(value);
        if (key.SequenceEqual("DICT"u8))
            KeepFirst(_name, value);
        if (key.SequenceEqual("EVKT"u8))
            KeepFirst(_description, FirstLine(value));
        if (!key.SequenceEqual("IC"u8) || !_id.IsEmpty)
            return;

        _id.Keep(value);
        IdLine = line;
    }

    /// <summary>An invoice stays one, whatever else the document is registered as.</summary>
    private void TakeType(ReadOnlySpan<byte> value)
    {
        var dash = value.IndexOf((byte)'-');
        var type = dash < 0 ? value : value[..dash];
        if (type.Length > LongestType || !Ascii.IsValid(type))
            return;
        if (_type.IsEmpty || (!IsInvoice && IsInvoiceType(type)))
            _type.Keep(type);
    }

    private static bool IsInvoiceType(ReadOnlySpan<byte> type) => type.SequenceEqual("KDF"u8) || type.SequenceEqual("KOF"u8);

    private static void KeepFirst(KeptText kept, ReadOnlySpan<byte> value)
    {
        if (kept.IsEmpty)
            kept.Keep(value);
    }

    /// <summary>Lines of a description are parted by a backslash and the letter n; those after the first often name persons.</summary>
    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> value)
    {
        var end = value.IndexOf("\\n"u8);
        return end < 0 ? value : value[..end].TrimEnd((byte)' ');
    }
}

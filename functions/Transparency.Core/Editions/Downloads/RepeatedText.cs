using System.Text;

namespace Transparency.Core.Editions.Downloads;

/// <summary>A text of a table whose rows mostly have the same as the row before: it is made once.</summary>
internal sealed class RepeatedText
{
    private byte[] _bytes = [];
    private int _length;
    private string _text = "";

    /// <param name="bytes">UTF-8 as it stands in the table.</param>
    public string Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.SequenceEqual(_bytes.AsSpan(0, _length)))
            return _text;

        if (_bytes.Length < bytes.Length)
            _bytes = new byte[bytes.Length * 2];

        bytes.CopyTo(_bytes);
        _length = bytes.Length;
        _text = SpreadsheetText.Plain(Encoding.UTF8.GetString(bytes));

        return _text;
    }
}

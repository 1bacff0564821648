using System.Text;

namespace Transparency.Core.Formats.Gordic;

/// <summary>A text that outlives its line, as UTF-8. Only what is kept is transcoded.</summary>
/// <param name="encoding">What the line is written in.</param>
internal sealed class KeptText(Encoding encoding)
{
    private byte[] _bytes = new byte[256];
    private char[] _letters = [];
    private int _length;

    public ReadOnlySpan<byte> Text => _bytes.AsSpan(0, _length);

    public bool IsEmpty => _length == 0;

    public void Clear() => _length = 0;

    public void Keep(ReadOnlySpan<byte> text)
    {
        if (encoding is UTF8Encoding || Ascii.IsValid(text))
        {
            if (_bytes.Length < text.Length)
                _bytes = new byte[text.Length * 2];

            text.CopyTo(_bytes);
            _length = text.Length;

            return;
        }

        if (_letters.Length < text.Length)
            _letters = new char[text.Length * 2];

        var letters = _letters.AsSpan(0, encoding.GetChars(text, _letters));
        var needed = Encoding.UTF8.GetMaxByteCount(letters.Length);
        if (_bytes.Length < needed)
            _bytes = new byte[needed];

        _length = Encoding.UTF8.GetBytes(letters, _bytes);
    }
}

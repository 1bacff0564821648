using System.Buffers;
using System.Text;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Formats.Gordic;

/// <summary>
/// The lines of a text as bytes, streamed: each valid until the next, without its LF or CRLF. A line longer than <see cref="Longest"/> is
/// passed over and told, so that a file without line ends cannot fill the memory.
/// </summary>
internal sealed class ByteLines(Stream stream) : IDisposable
{
    public const int Longest = 1024 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(128 * 1024);
    private int _start, _length, _next, _searched, _end;
    private bool _ended, _passing;

    /// <summary>1-based.</summary>
    public long Number { get; private set; }

    /// <summary>Whether the current line was passed over; its text is empty then.</summary>
    public bool IsTooLong { get; private set; }

    public ReadOnlySpan<byte> Line => _buffer.AsSpan(_start, _length);

    public static ByteLines Of(TextFile file) =>
        new(file.Inspection.IsUtf16
            ? Encoding.CreateTranscodingStream(file.OpenText(), file.Inspection.Encoding, Encoding.UTF8)
            : file.OpenText());

    /// <summary>What the bytes of the file's lines are.</summary>
    public static Encoding EncodingOf(TextFile file) =>
        file.Inspection.IsEightBit ? file.Inspection.Encoding : Encoding.UTF8;

    public bool Read()
    {
        while (true)
        {
            var at = _buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                Take(_searched + at, _searched + at + 1);
                return true;
            }

            if (_ended)
            {
                if (_next == _end && !_passing)
                    return false;

                Take(_end, _end);
                return true;
            }

            Fill();
        }
    }

    public void Dispose()
    {
        stream.Dispose();

        if (_buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);

        _buffer = [];
        _start = _length = 0;
    }

    private void Take(int end, int next)
    {
        IsTooLong = _passing || end - _next > Longest;
        _passing = false;
        Number++;
        _start = _next;
        _length = IsTooLong ? 0 : end - _next;
        if (_length > 0 && _buffer[end - 1] == '\r')
            _length--;
        if (Number == 1 && Line.StartsWith(Encoding.UTF8.Preamble))
            SkipMark();

        _next = _searched = next;
    }

    private void SkipMark()
    {
        _start += Encoding.UTF8.Preamble.Length;
        _length -= Encoding.UTF8.Preamble.Length;
    }

    private void Fill()
    {
        if (_end - _next > Longest)
        {
            _passing = true;
            _next = _end;
        }

        _buffer.AsSpan(_next, _end - _next).CopyTo(_buffer);
        _end -= _next;
        _next = 0;
        _searched = _end;

        if (_end == _buffer.Length)
            Grow();

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _ended = read == 0;
        _end += read;
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}

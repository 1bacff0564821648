using System.Text;

namespace Transparency.Core.Formats.Reading;

/// <summary>A text whose letters were encoded twice, encoded once.</summary>
internal sealed class MisreadUtf8Stream(Stream inner, Encoding takenFor) : ForwardStream
{
    private const int ChunkBytes = 64 * 1024;

    private readonly MisreadUtf8 _misread = new(takenFor);
    private readonly byte[] _chunk = new byte[ChunkBytes];
    private readonly byte[] _text = new byte[ChunkBytes];
    private int _kept;
    private int _next;
    private int _length;

    public override int Read(Span<byte> buffer)
    {
        while (_next == _length && !buffer.IsEmpty)
        {
            var read = inner.Read(_chunk, _kept, ChunkBytes - _kept);
            if (read == 0)
                return 0;

            Undo(_kept + read);
        }

        var given = Math.Min(buffer.Length, _length - _next);
        _text.AsSpan(_next, given).CopyTo(buffer);
        _next += given;

        return given;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();

        base.Dispose(disposing);
    }

    /// <summary>A letter that the end of the chunk cuts waits for the next one.</summary>
    private void Undo(int available)
    {
        _next = _length = 0;
        var chunk = _chunk.AsSpan(0, available);
        var taken = _misread.Undo(chunk, _text, ref _length);
        chunk[taken..].CopyTo(_chunk);
        _kept = available - taken;
    }
}

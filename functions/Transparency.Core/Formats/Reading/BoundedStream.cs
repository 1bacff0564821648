namespace Transparency.Core.Formats.Reading;

/// <summary>The first bytes of a stream and no more.</summary>
internal sealed class BoundedStream(Stream inner, long length) : ForwardStream
{
    private long _rest = length;

    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length > _rest)
            buffer = buffer[..(int)_rest];

        var read = inner.Read(buffer);
        _rest -= read;

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();

        base.Dispose(disposing);
    }
}

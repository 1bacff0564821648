using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Folders;

/// <summary>What is unpacked, counted while it is read and ended by an exception where it becomes too much.</summary>
internal sealed class ExpandingStream(Stream inner, long allowed, Action<int> count, Func<Exception> tooLarge) : ForwardStream
{
    private long _rest = allowed;

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _rest -= read;
        count(read);

        return _rest < 0 ? throw tooLarge() : read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();

        base.Dispose(disposing);
    }
}

using Transparency.Core.Formats.Reading;
using Transparency.Core.Payments;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Downloads;

/// <summary>Reads parts one behind the other. Each is opened when the one before is at its end, so that nothing is held.</summary>
internal sealed class JoinedStream : ForwardStream
{
    private readonly IEnumerator<FilePart> _parts;
    private readonly PublishedFileStore _files;
    private Stream? _open;

    private JoinedStream(IEnumerable<FilePart> parts, PublishedFileStore files) => (_parts, _files) = (parts.GetEnumerator(), files);

    /// <summary>The first part is opened at once: until then it can still be said that the storage fails.</summary>
    /// <exception cref="LostFileException">Its file is not there any more.</exception>
    public static async Task<Stream> OpenAsync(IEnumerable<FilePart> parts, PublishedFileStore files, CancellationToken cancel)
    {
        var stream = new JoinedStream(parts, files);
        await stream.NextAsync(cancel);

        return stream;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_open is { } part)
        {
            if (await part.ReadAsync(buffer, cancellationToken) is > 0 and var read)
                return read;

            await NextAsync(cancellationToken);
        }

        return 0;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>The storage is asked without holding a thread.</summary>
    public override int Read(Span<byte> buffer) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _open?.Dispose();
            _parts.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task NextAsync(CancellationToken cancel)
    {
        if (_open is { } done)
            await done.DisposeAsync();

        _open = _parts.MoveNext() ? await OpenAsync(_parts.Current, cancel) : null;
    }

    private async Task<Stream> OpenAsync(FilePart part, CancellationToken cancel) => part.Bytes is { } bytes
        ? new MemoryStream(bytes.Slice((int)part.Range.Start, (int)part.Range.Length).ToArray(), writable: false)
        : await _files.OpenOrNullAsync(part.Edition, part.File, new PaymentRange(part.Range.Start, part.Range.Length), cancel)
            ?? throw new LostFileException(part.Edition, part.File);
}

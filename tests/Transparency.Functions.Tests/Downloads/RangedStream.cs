using System.Net.Http.Headers;

namespace Transparency.Functions.Tests.Downloads;

/// <summary>A file at an address, of which every reading asks for exactly the bytes that it wants.</summary>
internal sealed class RangedStream(HttpClient client, Uri address, long length) : Stream
{
    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = (int)Math.Min(buffer.Length, length - Position);
        if (count == 0)
            return 0;

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Range = new RangeHeaderValue(Position, Position + count - 1);
        using var reply = await client.SendAsync(request, cancellationToken);
        var bytes = await reply.Content.ReadAsByteArrayAsync(cancellationToken);

        Assert.Equal((206, count), ((int)reply.StatusCode, bytes.Length));
        bytes.CopyTo(buffer);
        Position += count;
        BytesRead += count;

        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count), TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

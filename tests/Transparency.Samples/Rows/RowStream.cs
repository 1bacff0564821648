namespace Transparency.Samples.Rows;

/// <summary>A file that is made while it is read.</summary>
internal sealed class RowStream : Stream
{
    internal const int LongestRow = 4096;
    private const int BlockBytes = 64 * 1024;

    private readonly IRowMaker maker;
    private readonly Utf8Buffer block = new(BlockBytes + LongestRow);
    private int rowsLeft;
    private int read;
    private bool ended;

    internal RowStream(IRowMaker maker, int rows)
    {
        (this.maker, rowsLeft) = (maker, rows);
        maker.AppendHeaderTo(block);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        if (read == block.Length)
            Refill();

        var rest = block.Written[read..];
        if (rest.Length > buffer.Length)
            rest = rest[..buffer.Length];

        rest.CopyTo(buffer);
        read += rest.Length;

        return rest.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Refill()
    {
        block.Clear();
        read = 0;

        while (rowsLeft > 0 && block.Length < BlockBytes)
        {
            maker.AppendTo(block);
            rowsLeft--;
        }

        if (rowsLeft > 0 || ended)
            return;

        maker.AppendFooterTo(block);
        ended = true;
    }
}

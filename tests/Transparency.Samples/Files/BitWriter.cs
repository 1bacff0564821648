namespace Transparency.Samples.Files;

/// <summary>Packs bits into bytes, the lowest first, as deflate does.</summary>
internal sealed class BitWriter
{
    private readonly List<byte> bytes = [];
    private int pending;
    private int pendingCount;

    internal void Write(int value, int count)
    {
        for (var bit = 0; bit < count; bit++)
        {
            pending |= ((value >> bit) & 1) << pendingCount;

            if (++pendingCount < 8)
                continue;

            bytes.Add((byte)pending);
            (pending, pendingCount) = (0, 0);
        }
    }

    internal byte[] ToArray() => pendingCount == 0 ? [.. bytes] : [.. bytes, (byte)pending];
}

namespace Transparency.Samples.Files;

/// <summary>The checksum that ZIP files carry (polynomial 0xEDB88320).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    internal static uint Of(IEnumerable<byte> bytes)
    {
        var sum = uint.MaxValue;

        foreach (var value in bytes)
            sum = Table[(byte)(sum ^ value)] ^ (sum >> 8);

        return ~sum;
    }

    private static uint Entry(int index)
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;

        return value;
    }
}

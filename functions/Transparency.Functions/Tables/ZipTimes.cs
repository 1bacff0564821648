using System.Buffers.Binary;

namespace Transparency.Functions.Tables;

/// <summary>
/// The times at which the parts of a ZIP archive were written (PKWARE APPNOTE 4.3), without which the same parts are the same bytes. The
/// library that writes workbooks dates each part by the clock.
/// </summary>
internal static class ZipTimes
{
    private const int EndLength = 22, CentralLength = 46;
    private const uint End = 0x06054b50, Central = 0x02014b50, Local = 0x04034b50;

    /// <summary>1980-01-01, the first day that a ZIP knows, as day and time of day.</summary>
    private const uint FirstDay = ((1 << 5) | 1) << 16;

    /// <param name="archive">Whole, without a comment at its end, and of less than 4 GiB.</param>
    public static void Remove(Span<byte> archive)
    {
        var end = archive[^EndLength..];
        Expect(end, End);

        var entry = (int)BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);

        for (var left = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]); left > 0; left--)
        {
            var central = archive[entry..];
            Expect(central, Central);
            BinaryPrimitives.WriteUInt32LittleEndian(central[12..], FirstDay);

            var local = archive[(int)BinaryPrimitives.ReadUInt32LittleEndian(central[42..])..];
            Expect(local, Local);
            BinaryPrimitives.WriteUInt32LittleEndian(local[10..], FirstDay);

            entry += CentralLength;

            // The name, further fields and a comment follow it.
            foreach (var place in (ReadOnlySpan<int>)[28, 30, 32])
                entry += BinaryPrimitives.ReadUInt16LittleEndian(central[place..]);
        }
    }

    private static void Expect(ReadOnlySpan<byte> record, uint signature)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(record) != signature)
            throw new InvalidDataException("What the workbook was written as is no ZIP archive.");
    }
}

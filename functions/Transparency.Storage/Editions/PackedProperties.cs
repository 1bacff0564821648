using Azure.Data.Tables;

namespace Transparency.Storage.Editions;

/// <summary>
/// Bytes spread over the binary properties <c>Data0</c>, <c>Data1</c>, … of one row, each within the table service's 64 KiB a property
/// and all within its 1 MiB a row.
/// </summary>
internal static class PackedProperties
{
    private const int PropertyBytes = 60_000;

    /// <summary>
    /// What one row holds at most, with room for its other columns. Azure counts the bytes, but Azurite their Base64, which is a third
    /// longer.
    /// </summary>
    public const int RowBytes = 12 * PropertyBytes;

    public static void Put(TableEntity row, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > RowBytes)
            throw new ArgumentException($"A row holds {RowBytes} bytes, not {bytes.Length}.", nameof(bytes));

        for (var i = 0; !bytes.IsEmpty; i++)
        {
            var part = bytes[..Math.Min(PropertyBytes, bytes.Length)];
            row[Name(i)] = part.ToArray();
            bytes = bytes[part.Length..];
        }
    }

    public static byte[] Take(TableEntity row)
    {
        using var bytes = new MemoryStream();
        for (var i = 0; row.GetBinary(Name(i)) is { } part; i++)
            bytes.Write(part);

        return bytes.ToArray();
    }

    private static string Name(int index) => "Data" + index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

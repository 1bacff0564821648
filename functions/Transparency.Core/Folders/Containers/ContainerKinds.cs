using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Folders.Containers;

/// <summary>Tells containers by their content, and what they are called.</summary>
internal static class ContainerKinds
{
    /// <summary>How many bytes tell.</summary>
    public const int HeadBytes = 512;

    private const int TarMark = 257;

    public static ContainerKind? OfOrNull(ExportFile file)
    {
        using var stream = file.Open();
        var head = new byte[HeadBytes];

        return OfOrNull(head.AsSpan(0, stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false)));
    }

    public static ContainerKind? OfOrNull(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => ContainerKind.Zip,
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => ContainerKind.Compound,
        [0x1F, 0x8B, 8, ..] => ContainerKind.Gzip,
        [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x31, 0x41, 0x59, 0x26, ..] => ContainerKind.Bzip2,
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => ContainerKind.Xz,
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, 7, ..] => ContainerKind.Rar,
        [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, ..] => ContainerKind.SevenZip,
        _ when head.Length > TarMark && head[TarMark..].StartsWith("ustar"u8) => ContainerKind.Tar,
        _ => null,
    };

    /// <summary>As the report calls it where an encoding or a format would stand.</summary>
    public static string IdOf(ContainerKind kind) => kind switch
    {
        ContainerKind.Zip => "zip",
        ContainerKind.Compound => "xls",
        ContainerKind.Gzip => "gzip",
        ContainerKind.Bzip2 => "bzip2",
        ContainerKind.Xz => "xz",
        ContainerKind.Tar => "tar",
        ContainerKind.Rar => "rar",
        _ => "7z",
    };

    /// <summary>As people call it.</summary>
    public static string NameOf(ContainerKind kind) => kind switch
    {
        ContainerKind.Zip => "ZIP",
        ContainerKind.Gzip => "GZIP",
        ContainerKind.Rar => "RAR",
        ContainerKind.SevenZip => "7-Zip",
        ContainerKind.Tar => "TAR",
        _ => IdOf(kind),
    };
}

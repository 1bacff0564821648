namespace Transparency.Core.Folders.Containers;

/// <summary>Numbers of methods in a 7-Zip.</summary>
internal static class SevenZipMethod
{
    public const uint Copy = 0x00;
    public const uint Lzma2 = 0x21;
    public const uint Lzma = 0x03_01_01;
    public const uint Ppmd = 0x03_04_01;
    public const uint Aes = 0x06_F1_07_01;
}

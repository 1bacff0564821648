using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Transparency.Core.Ledger;

/// <summary>
/// Hashes for tables whose keys come from strangers, with a secret of this process: nobody can write a file whose codes all fall into one
/// place, where each is compared with all before it (sixty thousand such codes took a minute). Nothing that is published depends on them.
/// </summary>
internal static class SeededHash
{
    private static readonly ulong First = RandomOdd();
    private static readonly ulong Second = RandomOdd();
    private static readonly ulong Third = RandomOdd();

    /// <summary>A number spread over all 64 bits; two numbers never become one.</summary>
    public static ulong Spread(ulong number) => Mixed(number * First);

    /// <summary>A sum of products, mixed: any two triples meet with the chance of two random numbers.</summary>
    public static int Of(uint first, int second, int third) =>
        (int)(Mixed((first * First) + ((uint)second * Second) + ((uint)third * Third)) >> 32);

    /// <summary>By the hash that .NET has for texts (Marvin), which is made for this: two bytes are taken for one character.</summary>
    public static int Of(ReadOnlySpan<byte> text)
    {
        var hash = string.GetHashCode(MemoryMarshal.Cast<byte, char>(text), StringComparison.Ordinal);
        return (text.Length & 1) == 0 ? hash : (int)(((uint)hash + ((ulong)text[^1] << 32)) * First >> 32);
    }

    /// <summary>
    /// Numbers that follow each other stay equally far apart when they are multiplied, and with some secrets all fall close together: a
    /// step of SplitMix64 parts them.
    /// </summary>
    private static ulong Mixed(ulong number) => (number ^ (number >> 29)) * 0xBF58476D1CE4E5B9;

    private static ulong RandomOdd() => BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8)) | 1;
}

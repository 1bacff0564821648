using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Transparency.Core.Budgets;

namespace Transparency.Core.Ledger;

/// <summary>Gives each distinct UTF-8 code a small number, without allocating for codes seen before.</summary>
/// <param name="most">How many different codes it takes.</param>
internal sealed class CodePool(int most = int.MaxValue)
{
    private const int ShortCode = 7;

    /// <summary>Almost all codes have at most seven bytes, which together with their number are one number.</summary>
    private readonly Dictionary<ulong, int> _short = [];
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _long =
        new Dictionary<byte[], int>(new ByteTextComparer()).GetAlternateLookup<ReadOnlySpan<byte>>();
    private readonly List<string> _codes = [""];
    private readonly List<Origin> _origins = [default];

    /// <summary>The code's number; 0 for the empty code, and negative for one too many.</summary>
    public int Number(ReadOnlySpan<byte> code, string file, long line)
    {
        if (code.IsEmpty)
            return 0;

        if (code.Length <= ShortCode)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_short, Key(code), out var isKnown);
            return isKnown ? known : known = Add(code, file, line);
        }

        if (_long.TryGetValue(code, out var number))
            return number;

        number = Add(code, file, line);

        if (number > 0)
            _long[code] = number;

        return number;
    }

    /// <summary>The codes seen, the empty one not among them, and where each was read first.</summary>
    public IEnumerable<(string Code, Origin Origin)> Seen() => _codes.Zip(_origins).Skip(1);

    public string Code(int number) => _codes[number];

    /// <summary>The place of each number's code among all codes, in the order of their characters.</summary>
    public int[] Ranks()
    {
        int[] numbers = [.. Enumerable.Range(0, _codes.Count)], ranks = new int[_codes.Count];
        Array.Sort(_codes.ToArray(), numbers, StringComparer.Ordinal);

        for (var rank = 0; rank < numbers.Length; rank++)
            ranks[numbers[rank]] = rank;

        return ranks;
    }

    private int Add(ReadOnlySpan<byte> code, string file, long line)
    {
        if (_codes.Count > most)
            return -1;

        _codes.Add(Encoding.UTF8.GetString(code));
        _origins.Add(new Origin(file, line));

        return _codes.Count - 1;
    }

    /// <summary>A code's bytes and their number, spread.</summary>
    private static ulong Key(ReadOnlySpan<byte> code) => SeededHash.Spread(Packed(code));

    private static ulong Packed(ReadOnlySpan<byte> code)
    {
        var length = (ulong)code.Length << 56;

        if (code.Length < 4)
        {
            var few = length;
            for (var i = 0; i < code.Length; i++)
                few |= (ulong)code[i] << (8 * i);

            return few;
        }

        // The last four bytes, without those that are among the first four.
        var rest = BinaryPrimitives.ReadUInt32LittleEndian(code[^4..]) >> (8 * (8 - code.Length) % 32);
        return length | (code.Length == 4 ? 0 : (ulong)rest << 32) | BinaryPrimitives.ReadUInt32LittleEndian(code);
    }
}

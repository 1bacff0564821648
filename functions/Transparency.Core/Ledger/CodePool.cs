using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Transparency.Core.Budgets;

namespace Transparency.Core.Ledger;

/// <summary>Gives each distinct UTF-8 code a small number, without allocating for codes seen before.</summary>
internal sealed class CodePool
{
    /// <summary>The number of codes that cannot be published.</summary>
    public const int Refused = -1;

    /// <summary>The number of one code too many.</summary>
    public const int OverLimit = -2;

    /// <summary>Stands in the place of codes that are held back; their amounts are added up under it.</summary>
    public const string HiddenCode = "skryto";

    private const int ShortCode = 7;

    /// <summary>Almost all codes have at most seven bytes, which together with their number are one number.</summary>
    private readonly Dictionary<ulong, int> _short = [];
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _long;
    private readonly List<string> _codes = [""];
    private readonly List<byte[]> _utf8 = [[]];
    private readonly List<Origin> _origins = [default];

    /// <summary>Where each code stands among them; what has no letter that is seen is none.</summary>
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly int _most;
    private int _variants;
    private readonly Published? _published;
    private int _heldBack = Refused;

    /// <param name="most">How many different codes it takes.</param>
    /// <param name="published">What is published of a code; every code as it stands without it.</param>
    public CodePool(int most = int.MaxValue, Published? published = null)
    {
        _most = most;
        _published = published;
        _long = new Dictionary<byte[], int>(new ByteTextComparer()).GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>What is published of a code: the code, another text in its place, or null where it is refused.</summary>
    public delegate string? Published(ReadOnlySpan<byte> code);

    /// <summary>Whether another code stands in the place of this one, because it is a person's.</summary>
    public bool IsHeldBack(int number) => number == _heldBack && number > 0;

    /// <summary>
    /// The code's number; 0 for the empty code, <see cref="Refused"/> where it cannot be published, <see cref="OverLimit"/> where it is
    /// one too many.
    /// </summary>
    public int Number(ReadOnlySpan<byte> code, string file, long line)
    {
        if (code.IsEmpty)
            return 0;

        if (code.Length <= ShortCode)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_short, Key(code), out var isKnown);
            return isKnown ? known : known = Add(code, file, line);
        }

        if (!_long.TryGetValue(code, out var number))
            _long[code] = number = Add(code, file, line);

        return number;
    }

    /// <summary>The codes seen, the empty one not among them, and where each was read first.</summary>
    public IEnumerable<(string Code, Origin Origin)> Seen() => _codes.Zip(_origins).Skip(1);

    public string Code(int number) => _codes[number];

    /// <summary>The code in UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8(int number) => _utf8[number];

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
        var published = _published is null ? Encoding.UTF8.GetString(code) : _published(code);
        if (published is null)
            return Refused;

        if (published == HiddenCode)
            return _heldBack = _heldBack > 0 ? _heldBack : Append(published, file, line);

        // Without what nobody sees, two codes may be one, whichever comes first.
        return _numbers.TryGetValue(published, out var known) ? Variant(known) : Append(published, file, line);
    }

    /// <summary>Each way to write a code is kept as well, so there are not more of them than codes.</summary>
    private int Variant(int known) => ++_variants > _most ? OverLimit : known;

    private int Append(string code, string file, long line)
    {
        if (_codes.Count > _most)
            return OverLimit;

        _numbers[code] = _codes.Count;
        _codes.Add(code);
        _utf8.Add(Encoding.UTF8.GetBytes(code));
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

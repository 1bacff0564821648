using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Transparency.Core.Budgets;

/// <summary>Gives each distinct UTF-8 code a small number, without allocating for codes seen before.</summary>
internal sealed class CodePool
{
    private readonly Dictionary<byte[], int> _numbers;
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
    private readonly List<string> _codes = [""];
    private readonly List<Origin> _origins = [default];

    public CodePool()
    {
        _numbers = new Dictionary<byte[], int>(new ByteTextComparer()) { [[]] = 0 };
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>The code's number; 0 for the empty code.</summary>
    public int Number(ReadOnlySpan<byte> code, string file, long line)
    {
        if (code.IsEmpty) return 0;
        if (_lookup.TryGetValue(code, out var number)) return number;
        number = _codes.Count;
        _lookup[code] = number;
        _codes.Add(Encoding.UTF8.GetString(code));
        _origins.Add(new Origin(file, line));
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
        for (var rank = 0; rank < numbers.Length; rank++) ranks[numbers[rank]] = rank;
        return ranks;
    }

    private sealed class ByteTextComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = 2166136261u;
            foreach (var b in alternate) hash = (hash ^ b) * 16777619u;
            return (int)hash;
        }
    }
}

using System.IO.Hashing;

namespace Transparency.Core.Editions.Paging;

/// <summary>Writes sections one behind the other, and hashes each part of what is written.</summary>
internal sealed class HashedParts(Stream file)
{
    private readonly byte[] _part = new byte[IndexForm.PartBytes];
    private readonly (long Start, long Length)[] _sections = new (long, long)[Enum.GetValues<IndexSection>().Length];
    private readonly List<ulong> _hashes = [];
    private IndexSection? _open;
    private long _position = IndexForm.HeaderBytes;
    private int _used;

    public IReadOnlyList<(long Start, long Length)> Sections => _sections;

    public IReadOnlyList<ulong> Hashes => _hashes;

    /// <summary>Where the last section ends.</summary>
    public long End => _position;

    /// <summary>What is put from here on belongs to a section.</summary>
    public void Begin(IndexSection section)
    {
        EndSection();
        _open = section;
        _sections[(int)section].Start = _position;
    }

    public void Put(ReadOnlySpan<byte> bytes)
    {
        _position += bytes.Length;

        while (!bytes.IsEmpty)
        {
            var taken = Math.Min(bytes.Length, _part.Length - _used);
            bytes[..taken].CopyTo(_part.AsSpan(_used));
            bytes = bytes[taken..];
            _used += taken;

            if (_used == _part.Length)
                EndPart();
        }
    }

    /// <summary>Nothing more is put.</summary>
    public void Finish()
    {
        EndSection();

        if (_used > 0)
            EndPart();
    }

    private void EndSection()
    {
        if (_open is { } open)
            _sections[(int)open].Length = _position - _sections[(int)open].Start;
    }

    private void EndPart()
    {
        _hashes.Add(XxHash64.HashToUInt64(_part.AsSpan(0, _used)));
        file.Write(_part, 0, _used);
        _used = 0;
    }
}

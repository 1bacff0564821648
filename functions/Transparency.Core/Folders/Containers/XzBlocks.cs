using SharpCompress.Compressors.Xz;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Folders.Containers;

/// <summary>
/// Unpacks xz block by block, because each block says at its beginning how large a dictionary it takes (The .xz File Format, 3.1). The
/// library unpacks a block; its own stream of all blocks would make room before anybody could look.
/// </summary>
internal sealed class XzBlocks(Stream packed, UnpackingMemory memory) : ForwardStream
{
    private const int SizeUnit = 4;
    private const ulong Lzma2 = 0x21;
    private const byte FewFilters = 0x03, HasPacked = 0x40, HasUnpacked = 0x80;

    private readonly PushedBackStream _packed = new(packed);
    private readonly byte[] _unpacked = new byte[64 * 1024];
    private XZHeader? _header;
    private XZBlock? _block;
    private int _at;
    private int _end;
    private bool _isOver;

    public override int Read(Span<byte> buffer)
    {
        if (_at == _end)
            Fill();

        var read = Math.Min(buffer.Length, _end - _at);
        _unpacked.AsSpan(_at, read).CopyTo(buffer);
        _at += read;

        return read;
    }

    private void Fill()
    {
        (_at, _end) = (0, 0);
        _header ??= XZHeader.FromStream(_packed);

        while (_end == 0 && !_isOver)
        {
            _block ??= NextOrNull(_header);

            if (_block is null)
            {
                XZIndex.FromStream(_packed, indexMarkerAlreadyVerified: true);
                XZFooter.FromStream(_packed);
                _isOver = true;
                return;
            }

            _end = _block.Read(_unpacked, 0, _unpacked.Length);

            // A block gives less than it is asked for at its end only.
            if (_end < _unpacked.Length)
                _block = null;
        }
    }

    /// <summary>Null where no more blocks follow.</summary>
    private XZBlock? NextOrNull(XZHeader header)
    {
        var size = _packed.ReadByte();
        if (size < 0)
            throw new EndOfStreamException();
        if (size == 0)
            return null;

        var head = new byte[(size + 1) * SizeUnit];
        head[0] = (byte)size;
        _packed.ReadExactly(head.AsSpan(1));
        CheckFilters(head);
        _packed.PushBack(head);

        return new XZBlock(_packed, header.BlockCheckType, header.BlockCheckSize);
    }

    private void CheckFilters(byte[] head)
    {
        var at = 2;

        if ((head[1] & HasPacked) != 0)
            Number();
        if ((head[1] & HasUnpacked) != 0)
            Number();

        for (var filters = (head[1] & FewFilters) + 1; filters > 0; filters--)
        {
            var filter = Number();
            var properties = Number();
            if (properties > (ulong)(head.Length - at))
                throw new InvalidDataException("A filter lies outside its block.");

            if (filter == Lzma2 && properties == 1)
                memory.Take(UnpackingMemory.OfLzma2(head[at]));

            at += (int)properties;
        }

        // Seven bits of each byte, lowest first; the eighth says that another one follows.
        ulong Number()
        {
            ulong value = 0;

            for (var shift = 0; at < head.Length && shift < 63; shift += 7)
            {
                var next = head[at++];
                value |= (next & 0x7FUL) << shift;

                if (next < 0x80)
                    return value;
            }

            throw new InvalidDataException("A number has no end.");
        }
    }

    /// <summary>The packed bytes, of which some can be read again.</summary>
    private sealed class PushedBackStream(Stream packed) : ForwardStream
    {
        private byte[] _again = [];
        private int _at;

        /// <summary>By it the library tells how much a block is padded.</summary>
        public override long Position
        {
            get => packed.Position - (_again.Length - _at);
            set => throw new NotSupportedException();
        }

        public void PushBack(byte[] bytes) => (_again, _at) = (bytes, 0);

        public override int Read(Span<byte> buffer)
        {
            if (_at == _again.Length)
                return packed.Read(buffer);

            var read = Math.Min(buffer.Length, _again.Length - _at);
            _again.AsSpan(_at, read).CopyTo(buffer);
            _at += read;

            return read;
        }

        public override int ReadByte() => _at < _again.Length ? _again[_at++] : packed.ReadByte();
    }
}

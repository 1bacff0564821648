namespace Transparency.Core.Folders.Containers;

/// <summary>
/// What a 7-Zip says of how its bytes are packed (7zFormat.txt, StreamsInfo): where they lie, and what unpacking them takes.
/// </summary>
internal sealed class SevenZipStreams
{
    private const byte End = 0, PackInfo = 6, UnpackInfo = 7, SubStreams = 8, Sizes = 9, Checksums = 10, Folder = 11, UnpackSizes = 12;
    private const byte StreamsOfFolders = 13;
    private const int MostCoders = 32;

    private readonly List<int> _outputs = [];
    private bool[] _hasChecksum = [];

    private SevenZipStreams()
    {
    }

    /// <summary>Where the packed bytes begin, behind the head of the archive.</summary>
    public long Start { get; private set; }

    public List<long> Packed { get; } = [];

    /// <summary>The sizes of all that is unpacked on the way, the last one of each folder being its own.</summary>
    public List<long> Unpacked { get; } = [];

    /// <summary>The method of the first folder where it has only one, and what the method has to know.</summary>
    public (uint Method, byte[] Properties)? Single { get; private set; }

    public int Folders => _outputs.Count;

    /// <summary>How many bytes the methods of a folder keep in memory at most while they unpack, one handing on to the next.</summary>
    public long Memory { get; private set; }

    public bool IsEncrypted { get; private set; }

    /// <summary>How many files are packed.</summary>
    public long Files { get; private set; }

    public static SevenZipStreams Read(ref SevenZipBytes bytes)
    {
        var streams = new SevenZipStreams();

        if (bytes.Follows(PackInfo))
            streams.ReadPacked(ref bytes);
        if (bytes.Follows(UnpackInfo))
            streams.ReadFolders(ref bytes);

        streams.Files = streams.Folders;

        if (bytes.Follows(SubStreams))
            streams.ReadFiles(ref bytes);

        bytes.Expect(End);

        return streams;
    }

    private void ReadPacked(ref SevenZipBytes bytes)
    {
        Start = bytes.Number();
        var count = bytes.Count();
        bytes.Expect(Sizes);

        for (var i = 0; i < count; i++)
            Packed.Add(bytes.Number());

        if (bytes.Follows(Checksums))
            bytes.Checksums(count);

        bytes.Expect(End);
    }

    private void ReadFolders(ref SevenZipBytes bytes)
    {
        bytes.Expect(Folder);

        var count = bytes.Count();
        // Elsewhere than here nobody writes them.
        bytes.Expect(0);

        for (var i = 0; i < count; i++)
            _outputs.Add(ReadFolder(ref bytes));

        bytes.Expect(UnpackSizes);

        for (var i = _outputs.Sum(outputs => (long)outputs); i > 0; i--)
            Unpacked.Add(bytes.Number());

        _hasChecksum = bytes.Follows(Checksums) ? bytes.Checksums(count) : new bool[count];
        bytes.Expect(End);
    }

    /// <returns>How many streams it gives.</returns>
    private int ReadFolder(ref SevenZipBytes bytes)
    {
        var coders = Few(bytes.Number());
        var (inputs, outputs) = (0, 0);
        var memory = 0L;

        for (var i = 0; i < coders; i++)
        {
            var flags = bytes.Byte();
            if ((flags & 0xC0) != 0 || (flags & 0x0F) > 4)
                throw new InvalidDataException("An unknown kind of method.");

            uint method = 0;

            foreach (var part in bytes.Take(flags & 0x0F))
                method = (method << 8) | part;

            var isSimple = (flags & 0x10) == 0;
            inputs += isSimple ? 1 : Few(bytes.Number());
            outputs += isSimple ? 1 : Few(bytes.Number());

            var properties = (flags & 0x20) == 0 ? [] : bytes.Take(bytes.Number()).ToArray();
            memory += MemoryOf(method, properties);
            IsEncrypted |= method == SevenZipMethod.Aes;

            if (Folders == 0)
                Single = coders == 1 ? (method, properties) : null;
        }

        Memory = Math.Max(Memory, memory);

        for (var i = 0; i < (outputs - 1) * 2; i++)
            bytes.Number();

        // Where one packed stream is left over its number is not written; of several each one's is.
        var packed = inputs - (outputs - 1);
        for (var i = 0; packed > 1 && i < packed; i++)
            bytes.Number();

        return outputs;
    }

    private static int Few(long number) =>
        number is >= 1 and <= MostCoders ? (int)number : throw new InvalidDataException("Too many methods for one folder.");

    private static long MemoryOf(uint method, ReadOnlySpan<byte> properties) => method switch
    {
        SevenZipMethod.Lzma or SevenZipMethod.Ppmd when properties.Length >= 5 => SevenZipBytes.Number32(properties[1..]),
        SevenZipMethod.Lzma2 when properties is [var size, ..] => UnpackingMemory.OfLzma2(size),
        _ => 0,
    };

    /// <summary>How many files each folder holds, their sizes but for each last one, and the checksums that no folder has said.</summary>
    private void ReadFiles(ref SevenZipBytes bytes)
    {
        var files = new int[Folders];
        Array.Fill(files, 1);

        if (bytes.Follows(StreamsOfFolders))
        {
            for (var i = 0; i < files.Length; i++)
                files[i] = bytes.Count();
        }

        Files = files.Sum(count => (long)count);

        if (bytes.Follows(Sizes))
        {
            foreach (var count in files)
            {
                for (var i = 1; i < count; i++)
                    bytes.Number();
            }
        }

        if (bytes.Follows(Checksums))
        {
            var unsaid = files.Index().Sum(folder => folder.Item == 1 && _hasChecksum[folder.Index] ? 0L : folder.Item);
            bytes.Checksums((int)Math.Min(unsaid, int.MaxValue));
        }

        bytes.Expect(End);
    }
}

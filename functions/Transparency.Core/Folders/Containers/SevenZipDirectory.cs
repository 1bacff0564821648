using System.Buffers.Binary;
using SharpCompress.Compressors.LZMA;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Folders.Containers;

/// <summary>
/// A look at the list of files of a 7-Zip before anything opens it: the library makes room for as many files, methods and bytes as the list
/// says, and for a dictionary of up to four gigabytes, in which unpacked bytes wait to be repeated.
/// </summary>
internal static class SevenZipDirectory
{
    private const int HeadBytes = 32;
    private const byte End = 0, Header = 1, ArchiveProperties = 2, MainStreams = 4, FilesInfo = 5, EncodedHeader = 23;

    /// <summary>Folders are listed beside files.</summary>
    private const int ListedForEachFile = 10;

    /// <exception cref="UnreadableFileException">It is larger than the limits allow, or cannot be read.</exception>
    public static void Check(ExportFile file, ReadingLimits limits, UnpackingMemory memory)
    {
        using var stream = file.Open();

        try
        {
            if (ListOrNull(stream, limits, memory) is { } list)
                CheckList(list, limits, memory);
        }
        catch (Exception fault) when (fault is not UnreadableFileException && UnreadableFileException.IsOfContent(fault))
        {
            throw new UnreadableFileException(
                FileProblems.BadZip, new("poškozený nebo nečitelný archiv 7-Zip", "a damaged or unreadable 7-Zip archive"));
        }
    }

    /// <summary>The list, unpacked; null where there is none, or a password is needed even for that.</summary>
    private static byte[]? ListOrNull(Stream stream, ReadingLimits limits, UnpackingMemory memory)
    {
        var head = new byte[HeadBytes];
        stream.ReadExactly(head);

        var start = BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(12));
        var length = BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(20));
        if (length == 0)
            return null;

        var list = Part(stream, start, length, limits);
        if (list[0] != EncodedHeader)
            return list;

        var bytes = new SevenZipBytes(list.AsSpan(1));
        var streams = SevenZipStreams.Read(ref bytes);
        if (streams.Folders == 0 || streams.IsEncrypted)
            return null;

        memory.Take(streams.Memory);

        if (streams is not { Folders: 1, Single: { } method, Packed: [var packed], Unpacked: [var unpacked] })
            throw new InvalidDataException("The list is packed in an unknown way.");

        CheckBytes(unpacked, limits);

        var part = Part(stream, streams.Start, packed, limits);

        if (method.Method == SevenZipMethod.Copy)
            return part;
        if (method.Method is not (SevenZipMethod.Lzma or SevenZipMethod.Lzma2))
            throw new InvalidDataException("The list is packed by an unknown method.");

        using var unpacking = LzmaStream.Create(method.Properties, new MemoryStream(part), packed, unpacked);
        var whole = new byte[unpacked];
        unpacking.ReadExactly(whole);

        return whole;
    }

    private static byte[] Part(Stream stream, long start, long length, ReadingLimits limits)
    {
        CheckBytes(length, limits);

        if (start < 0 || length <= 0 || start > stream.Length - HeadBytes - length)
            throw new InvalidDataException("A part lies outside the archive.");

        var part = new byte[length];
        stream.Position = HeadBytes + start;
        stream.ReadExactly(part);

        return part;
    }

    private static void CheckList(byte[] list, ReadingLimits limits, UnpackingMemory memory)
    {
        var bytes = new SevenZipBytes(list);
        bytes.Expect(Header);

        if (bytes.Follows(ArchiveProperties))
        {
            while (!bytes.Follows(End))
            {
                bytes.Byte();
                bytes.Take(bytes.Number());
            }
        }

        if (bytes.Follows(MainStreams))
        {
            var streams = SevenZipStreams.Read(ref bytes);
            memory.Take(streams.Memory);
            CheckFiles(streams.Files, limits);
        }

        if (bytes.Follows(FilesInfo))
            CheckFiles(bytes.Number(), limits);
    }

    private static void CheckBytes(long bytes, ReadingLimits limits)
    {
        if (bytes > limits.ZipDirectoryBytes)
            throw TooLarge(Counted.Bytes(bytes), Counted.AtMostBytes(limits.ZipDirectoryBytes));
    }

    private static void CheckFiles(long files, ReadingLimits limits)
    {
        if (files > limits.ZipEntries * (long)ListedForEachFile)
            throw TooLarge(Counted.Files(files), Counted.AtMostFiles(limits.ZipEntries));
    }

    private static UnreadableFileException TooLarge(Wording found, Wording expected) => new(FileProblems.ZipTooLarge, found, expected);
}

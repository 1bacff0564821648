using System.Buffers.Binary;
using SharpCompress.Common.Rar.Headers;
using SharpCompress.IO;
using SharpCompress.Readers;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Folders.Containers;

/// <summary>
/// A look at the files of a RAR before they are unpacked: each says how large a dictionary it takes. RAR 5 says it where the file is listed
/// (technote.txt, "File header"), up to gigabytes. RAR 4 takes four mebibytes, and up to 256 for a text, which is said where the packed
/// bytes of the text begin. The library does not tell the size that it read, but where each header lies.
/// </summary>
internal static class RarDirectory
{
    private const int ReadBytes = 64;
    private const int SmallestDictionary = 17;

    /// <summary>Where the mark of all RAR says which it is.</summary>
    private const int MarkAt = 6;

    private const byte NewMark = 1;

    // Flags in a header of RAR 5.
    private const ulong HasExtra5 = 1, HasData5 = 2;
    private const ulong HasTime5 = 2, HasChecksum5 = 4;

    // Those of RAR 4, and where it says what.
    private const ushort HasData4 = 0x8000;
    private const int FlagsAt4 = 3, LengthAt4 = 5, MethodAt4 = 21;
    private const byte Stored4 = 0x30, Text4 = 0x80, NewModel4 = 0x20;

    /// <exception cref="UnreadableFileException">A file takes more than the limit.</exception>
    public static void Check(ExportFile file, UnpackingMemory memory)
    {
        using var stream = file.Open();
        var isNew = Head(stream, 0)[MarkAt] == NewMark;
        stream.Position = 0;

        var headers = new RarHeaderFactory(StreamingMode.Seekable, ReaderOptions.ForExternalStream);
        long start = 0;

        foreach (var header in headers.ReadHeaders(stream))
        {
            var next = stream.Position;

            if (header.HeaderType == HeaderType.File)
            {
                memory.Take(isNew ? Dictionary5(Head(stream, start)) : Model4(stream, start));
                memory.IsUnsure |= !isNew;
            }

            stream.Position = next;
            start = next;
        }
    }

    private static byte[] Head(Stream stream, long start)
    {
        var head = new byte[ReadBytes];
        stream.Position = start;
        stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);

        return head;
    }

    private static long Dictionary5(byte[] head)
    {
        // Behind the checksum: the header's length, and its kind.
        var at = sizeof(uint);
        Number();
        Number();

        var flags = Number();

        if ((flags & HasExtra5) != 0)
            Number();
        if ((flags & HasData5) != 0)
            Number();

        // The file's size and attributes.
        var about = Number();
        Number();
        Number();
        at += (about & HasTime5) != 0 ? sizeof(uint) : 0;
        at += (about & HasChecksum5) != 0 ? sizeof(uint) : 0;

        // Six bits of version, one whether it goes on with what is there, three of the method, four of the dictionary.
        var packing = Number();
        var isStored = ((packing >> 7) & 7) == 0;

        return isStored ? 0 : 1L << (SmallestDictionary + (int)((packing >> 10) & 0xF));

        // Seven bits of each byte, lowest first; the eighth says that another one follows.
        ulong Number()
        {
            ulong value = 0;

            for (var shift = 0; at < head.Length && shift < 64; shift += 7)
            {
                var next = head[at++];
                value |= (next & 0x7FUL) << shift;

                if (next < 0x80)
                    return value;
            }

            throw new InvalidDataException("A number has no end.");
        }
    }

    /// <summary>
    /// The first bytes of what is packed: whether it is as a text, whether its model is a new one, and its mebibytes less one.
    /// </summary>
    private static long Model4(Stream stream, long start)
    {
        var head = Head(stream, start);
        var hasData = (BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(FlagsAt4)) & HasData4) != 0;
        if (head[MethodAt4 + (hasData ? sizeof(uint) : 0)] == Stored4)
            return 0;

        var packed = Head(stream, start + BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(LengthAt4)));

        return (packed[0] & (Text4 | NewModel4)) == (Text4 | NewModel4) ? (packed[1] + 1L) << 20 : 0;
    }
}

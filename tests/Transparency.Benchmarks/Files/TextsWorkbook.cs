using System.Buffers.Binary;
using System.Text;

namespace Transparency.Benchmarks.Files;

/// <summary>
/// Writes a workbook of Excel 97 (BIFF8 in a compound file) whose list of texts is as long as asked and whose sheet shows the first of
/// them: a row of names, and a row of numbers as texts.
/// </summary>
internal sealed class TextsWorkbook : IDisposable
{
    private const int SectorBytes = 512;
    private const int Numbers = SectorBytes / 4;
    private const int TablesInHead = 109;
    private const int ShortStream = 4096;
    private const int LongestRecord = 8224;
    private const uint Free = 0xFFFF_FFFF, EndOfChain = 0xFFFF_FFFE, Table = 0xFFFF_FFFD, ListOfTables = 0xFFFF_FFFC;

    private readonly MemoryStream _stream = new();

    /// <param name="path">Where to write it.</param>
    /// <param name="rows">The rows of the sheet.</param>
    /// <param name="bytes">How long the whole may be.</param>
    /// <param name="text">The text of this number, which the list has besides.</param>
    public static void Write(string path, IReadOnlyList<string[]> rows, int bytes, Func<int, string> text)
    {
        using var book = new TextsWorkbook();
        book.WriteBook(rows, bytes - (bytes / 64), text);
        book.WriteCompound(path);
    }

    public void Dispose() => _stream.Dispose();

    private void WriteBook(IReadOnlyList<string[]> rows, int bytes, Func<int, string> text)
    {
        Begin(5);

        var sheet = (int)_stream.Position + 4;
        Record(0x85, [0, 0, 0, 0, 0, 0, 4, 0, .. "Data"u8]);

        WriteTexts([.. rows.SelectMany(row => row)], bytes, text);
        Record(0x0A, []);

        var start = (uint)_stream.Position;
        Begin(16);

        var number = 0;

        for (ushort row = 0; row < rows.Count; row++)
        {
            for (ushort column = 0; column < rows[row].Length; column++)
            {
                var cell = new byte[10];
                BinaryPrimitives.WriteUInt16LittleEndian(cell, row);
                BinaryPrimitives.WriteUInt16LittleEndian(cell.AsSpan(2), column);
                BinaryPrimitives.WriteInt32LittleEndian(cell.AsSpan(6), number++);
                Record(0xFD, cell);
            }
        }

        Record(0x0A, []);
        BinaryPrimitives.WriteUInt32LittleEndian(_stream.GetBuffer().AsSpan(sheet), start);
    }

    /// <summary>No text goes on in the next record.</summary>
    private void WriteTexts(List<string> first, int bytes, Func<int, string> text)
    {
        var record = new List<byte>(LongestRecord) { 0, 0, 0, 0, 0, 0, 0, 0 };
        var (head, count) = ((int)_stream.Position + 4, 0);
        ushort kind = 0xFC;

        for (; _stream.Length + record.Count < bytes; count++)
        {
            var letters = count < first.Count ? first[count] : text(count);
            if (record.Count + 3 + letters.Length > LongestRecord)
            {
                Record(kind, record);
                kind = 0x3C;
                record.Clear();
            }

            record.AddRange([(byte)letters.Length, 0, 0, .. Encoding.ASCII.GetBytes(letters)]);
        }

        Record(kind, record);
        BinaryPrimitives.WriteInt32LittleEndian(_stream.GetBuffer().AsSpan(head), count);
        BinaryPrimitives.WriteInt32LittleEndian(_stream.GetBuffer().AsSpan(head + 4), count);
    }

    private void Begin(byte type) => Record(0x809, [0, 6, type, 0, 0, 0, 0xCC, 7, 0, 0, 0, 0, 6, 0, 0, 0]);

    private void Record(ushort type, IReadOnlyCollection<byte> content)
    {
        Span<byte> head = stackalloc byte[4];
        BinaryPrimitives.WriteUInt16LittleEndian(head, type);
        BinaryPrimitives.WriteUInt16LittleEndian(head[2..], (ushort)content.Count);
        _stream.Write(head);
        _stream.Write([.. content]);
    }

    /// <summary>
    /// A head, the sectors of the stream, its directory, the tables that say which sector follows which, and what lists those.
    /// </summary>
    private void WriteCompound(string path)
    {
        var sectors = (int)((_stream.Length + SectorBytes - 1) / SectorBytes);
        var (tables, lists) = (0, 0);

        while (tables * Numbers < sectors + 1 + tables + lists)
        {
            tables++;
            lists = Math.Max(0, (tables - TablesInHead + Numbers - 2) / (Numbers - 1));
        }

        var firstTable = sectors + 1;
        var firstList = firstTable + tables;
        using var file = new BufferedStream(File.Create(path), 1 << 16);
        using var head = new BinaryWriter(file);
        head.Write((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[16], 0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0]);
        head.Write(new byte[10]);
        head.Write(tables);
        head.Write(sectors);
        head.Write(0);
        head.Write(ShortStream);
        head.Write(EndOfChain);
        head.Write(0);
        head.Write(lists > 0 ? (uint)firstList : EndOfChain);
        head.Write(lists);

        for (var table = 0; table < TablesInHead; table++)
            head.Write(table < tables ? (uint)(firstTable + table) : Free);

        head.Write(_stream.GetBuffer(), 0, (int)_stream.Length);
        head.Write(new byte[(sectors * SectorBytes) - (int)_stream.Length]);

        WriteEntry(head, "Root Entry", 5, child: 1, EndOfChain, 0);
        WriteEntry(head, "Workbook", 2, child: Free, 0, _stream.Length);
        head.Write(new byte[SectorBytes - 256]);

        for (var sector = 0; sector < tables * Numbers; sector++)
        {
            head.Write(
                sector < sectors - 1 ? (uint)(sector + 1)
                : sector < firstTable ? EndOfChain
                : sector < firstList ? Table
                : sector < firstList + lists ? ListOfTables
                : Free);
        }

        for (var list = 0; list < lists; list++)
        {
            for (var i = 0; i < Numbers - 1; i++)
            {
                var table = TablesInHead + (list * (Numbers - 1)) + i;
                head.Write(table < tables ? (uint)(firstTable + table) : Free);
            }

            head.Write(list < lists - 1 ? (uint)(firstList + list + 1) : EndOfChain);
        }
    }

    private static void WriteEntry(BinaryWriter head, string name, byte type, uint child, uint start, long bytes)
    {
        var letters = Encoding.Unicode.GetBytes(name + '\0');
        head.Write((byte[])[.. letters, .. new byte[64 - letters.Length]]);
        head.Write((ushort)letters.Length);
        head.Write((byte[])[type, 1]);
        head.Write(Free);
        head.Write(Free);
        head.Write(child);
        head.Write(new byte[36]);
        head.Write(start);
        head.Write(bytes);
    }
}

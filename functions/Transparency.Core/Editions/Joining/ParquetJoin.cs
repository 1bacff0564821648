using System.Buffers.Binary;
using System.Text;

namespace Transparency.Core.Editions.Joining;

/// <summary>
/// Parquet files of the same columns put behind each other: their groups of rows stand as they are, between the mark at the beginning and a
/// footer that says where each group is now. So what is large is never read to be joined, only what stands at the ends of the files.
/// </summary>
public static class ParquetJoin
{
    /// <summary>A file begins with it and ends with it.</summary>
    public static ReadOnlyMemory<byte> Mark { get; } = Encoding.ASCII.GetBytes("PAR1");

    /// <summary>The end of a file behind its footer: how long the footer is, and the mark.</summary>
    public const int TailBytes = 8;

    // Numbers of fields in FileMetaData, RowGroup, ColumnChunk and ColumnMetaData (parquet.thrift).
    private const short Schema = 2;
    private const short Rows = 3;
    private const short Groups = 4;
    private const short GroupColumns = 1;
    private const short GroupOffset = 5;
    private const short GroupOrdinal = 7;
    private const short ChunkMetadata = 3;

    private static readonly short[] ChunkOffsets = [2, 4, 6];
    private static readonly short[] MetadataOffsets = [9, 10, 11, 14];

    /// <summary>How many bytes the footer takes, of the last eight of a file.</summary>
    /// <exception cref="InvalidDataException">They are no end of a Parquet file.</exception>
    public static int FooterLength(ReadOnlySpan<byte> tail) =>
        tail.Length == TailBytes && tail[4..].SequenceEqual(Mark.Span)
            ? BinaryPrimitives.ReadInt32LittleEndian(tail)
            : throw new InvalidDataException("A Parquet file does not end as one.");

    /// <summary>Whether files may be joined: their columns are the same in everything.</summary>
    public static bool HaveSameColumns(ReadOnlySpan<byte> footer, ReadOnlySpan<byte> other) =>
        Columns(footer).AsSpan().SequenceEqual(Columns(other));

    /// <param name="parts">The footer of each file, without its tail, and how many bytes lie between its beginning and its footer.</param>
    /// <returns>All that stands behind the groups of rows: the footer and the tail.</returns>
    public static byte[] End(IReadOnlyList<(ReadOnlyMemory<byte> Footer, long DataBytes)> parts)
    {
        var joined = ThriftReader.Read(parts[0].Footer.Span);
        var groups = new List<object>();
        var (rows, shift) = (0L, 0L);

        foreach (var (footer, dataBytes) in parts)
        {
            var one = ThriftReader.Read(footer.Span);
            rows += one.Number(Rows);

            foreach (var group in one.List(Groups).Items.Cast<ThriftStruct>())
            {
                Shift(group, shift);
                if (group.Has(GroupOrdinal))
                    group.Set(GroupOrdinal, (long)groups.Count);

                groups.Add(group);
            }

            // The mark at the beginning of each file but the first is left out.
            shift += dataBytes - Mark.Length;
        }

        joined.Set(Rows, rows);
        joined.Set(Groups, new ThriftList(ThriftType.Struct, groups));

        return WithTail(ThriftWriter.Write(joined));
    }

    private static void Shift(ThriftStruct group, long by)
    {
        group.Shift(GroupOffset, by);

        foreach (var column in group.List(GroupColumns).Items.Cast<ThriftStruct>())
        {
            foreach (var offset in ChunkOffsets)
                ShiftSet(column, offset, by);
            foreach (var offset in MetadataOffsets)
                ShiftSet(column.Struct(ChunkMetadata), offset, by);
        }
    }

    /// <summary>Zero means that there is nothing there.</summary>
    private static void ShiftSet(ThriftStruct column, short offset, long by)
    {
        if (column.Has(offset) && column.Number(offset) != 0)
            column.Shift(offset, by);
    }

    private static byte[] Columns(ReadOnlySpan<byte> footer)
    {
        var columns = new ThriftStruct();
        columns.Fields.Add(new ThriftField(Schema, ThriftType.List, ThriftReader.Read(footer).List(Schema)));

        return ThriftWriter.Write(columns);
    }

    private static byte[] WithTail(byte[] footer)
    {
        var end = new byte[footer.Length + TailBytes];
        footer.CopyTo(end, 0);
        BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(footer.Length), footer.Length);
        Mark.Span.CopyTo(end.AsSpan(footer.Length + 4));

        return end;
    }
}

using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace Transparency.Core.Editions.Downloads;

/// <summary>
/// Writes the twin of a table: the same rows as Apache Parquet, with texts as they are, because no spreadsheet runs a formula in it. A
/// group of rows is packed and written while the next one is gathered, so that two are in memory at most. Zstandard, because what it makes
/// is the same on every processor, which is not so of Snappy; and groups, so that whoever reads over HTTP asks only for what it needs.
/// </summary>
internal sealed class ParquetTable : IDisposable
{
    /// <summary>So many rows are a group.</summary>
    public const int GroupRows = 1 << 14;

    /// <summary>Texts that are hardly ever repeated, of which a dictionary is no use.</summary>
    private static readonly string[] Unrepeated = ["description"];

    private readonly FileStream _file;
    private readonly ParquetWriter _writer;
    private readonly ParquetRows[] _groups;
    private Task _writing = Task.CompletedTask;
    private int _open;

    public ParquetTable(PublishedTable table, string path)
    {
        var schema = new ParquetSchema(table.TwinColumns.Select(ParquetColumn.FieldOf));
        _groups = [new ParquetRows(schema), new ParquetRows(schema)];
        _file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        _writer = ParquetWriter.CreateAsync(schema, _file, Options(schema)).GetAwaiter().GetResult();
    }

    /// <summary>Where the cells of the next row are put.</summary>
    public ParquetRows Rows => _groups[_open];

    public void EndRow()
    {
        Rows.EndRow();

        if (Rows.Count == GroupRows)
            WriteGroup();
    }

    /// <summary>All rows are there.</summary>
    public void Complete()
    {
        if (Rows.Count > 0)
            WriteGroup();

        _writing.GetAwaiter().GetResult();
        _writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    public void Dispose()
    {
        // Whoever did not come to the end is failing already; what was handed over must not write into a closed file.
        ((IAsyncResult)_writing).AsyncWaitHandle.WaitOne();
        _file.Dispose();
    }

    private void WriteGroup()
    {
        _writing.GetAwaiter().GetResult();

        var rows = Rows;
        _writing = Task.Run(() => rows.WriteAsync(_writer));
        _open = 1 - _open;
    }

    private static ParquetOptions Options(ParquetSchema schema)
    {
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest };

        foreach (var field in schema.DataFields.Where(field => field.ClrType == typeof(string) && !Unrepeated.Contains(field.Name)))
            options.ColumnEncodingHints[field.Name] = EncodingHint.Dictionary;

        return options;
    }
}

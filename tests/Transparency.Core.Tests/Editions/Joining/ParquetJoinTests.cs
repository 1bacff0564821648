using DuckDB.NET.Data;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Editions.Joining;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments;
using Transparency.Core.Tests.Editions.Downloads;

namespace Transparency.Core.Tests.Editions.Joining;

public sealed class ParquetJoinTests
{
    /// <summary>More than fourteen groups make a list of Thrift a long one; a file without rows has none.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3, 2)]
    [InlineData(0, 5, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)]
    [InlineData(ParquetTable.GroupRows + 1, 7, ParquetTable.GroupRows * 2)]
    public void FilesBehindEachOtherAreOneFileOfAllTheirRows(params int[] rows)
    {
        using var directory = new TempDirectory();
        var files = rows.Select((count, number) => Written(directory, number, count)).ToList();

        File.WriteAllBytes(directory.File("joined.parquet"), Joined(files));

        var separate = string.Join(" union all ", files.Select((_, number) => $"select * from '{directory.File(number + ".parquet")}'"));
        Assert.Equal(rows.Sum(), Number($"select count(*) from '{directory.File("joined.parquet")}'"));
        Assert.Equal(0, Number($"select count(*) from (from '{directory.File("joined.parquet")}' except all ({separate}))"));
        Assert.Equal(
            Number($"select coalesce(sum(amount), 0)::bigint from ({separate})"),
            Number($"select coalesce(sum(amount), 0)::bigint from '{directory.File("joined.parquet")}'"));
    }

    [Fact]
    public void WhatIsReadIsWrittenAsItWas()
    {
        using var directory = new TempDirectory();
        var footer = Footer(Written(directory, 0, 1000));

        Assert.Equal(footer, ThriftWriter.Write(ThriftReader.Read(footer)));
        Assert.True(ParquetJoin.HaveSameColumns(footer, Footer(Written(directory, 1, 3))));
    }

    [Fact]
    public void AFooterThatIsCutOffIsNone()
    {
        using var directory = new TempDirectory();
        var footer = Footer(Written(directory, 0, 1000));

        Assert.All(
            Enumerable.Range(0, footer.Length),
            length => Assert.Throws<InvalidDataException>(() => ThriftReader.Read(footer.AsSpan(0, length))));
        Assert.Throws<InvalidDataException>(() => ParquetJoin.FooterLength("PAR1PAR2"u8));
    }

    private static byte[] Written(TempDirectory directory, int number, int count)
    {
        var path = directory.File(number + ".parquet");
        using (var parquet = new PaymentsParquet(Labels.OfVzor, path))
        {
            foreach (var payment in parquet.Writing(Enumerable.Range(0, count).Select(row => Sample(number, row))))
                Assert.NotNull(payment);
        }

        return File.ReadAllBytes(path);
    }

    private static Payment Sample(int file, int row) => new(
        new DateOnly(2024, 1 + (row % 12), 1),
        "KDF",
        Side.Expenditure,
        new Paragraph(3113),
        new Item(5169),
        "",
        "",
        new Money((file * 1_000_000) + row),
        new Ico(281174),
        "Úsobrno",
        $"soubor {file}, řádek {row}");

    private static byte[] Joined(List<byte[]> files)
    {
        var parts = files.ConvertAll(file =>
        {
            var footer = Footer(file);
            return ((ReadOnlyMemory<byte>)footer, (long)file.Length - footer.Length - ParquetJoin.TailBytes);
        });
        var data = files.Zip(parts, (file, part) => file[ParquetJoin.Mark.Length..(int)part.Item2]);

        return [.. ParquetJoin.Mark.ToArray(), .. data.SelectMany(bytes => bytes), .. ParquetJoin.End(parts)];
    }

    private static byte[] Footer(byte[] file)
    {
        var length = ParquetJoin.FooterLength(file.AsSpan(file.Length - ParquetJoin.TailBytes));
        return file[^(length + ParquetJoin.TailBytes)..^ParquetJoin.TailBytes];
    }

    private static long Number(string query)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;

        return (long)command.ExecuteScalar()!;
    }
}

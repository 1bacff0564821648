using System.Globalization;
using DuckDB.NET.Data;
using Parquet;
using Transparency.Core.Editions.Downloads;

namespace Transparency.Core.Tests.Editions.Downloads;

/// <summary>DuckDB finds in the twins what stands in the tables.</summary>
public sealed class ParquetTwinTests
{
    [Theory]
    [InlineData("kamenice-nad-luznici/2024")]
    [InlineData("brno-lipova/2024")]
    [InlineData("skola-javornik/2024")]
    [InlineData("skalinov/2023")]
    public void DuckDbReadsTheSameFromCsvAndParquet(string folder)
    {
        using var directory = Written(SampleFolder.Contents(folder));
        var isOfAccounts = Rows(directory, "select * from '{0}/budget.csv' limit 0", out var header) == 0 && header.Contains("account");

        foreach (var table in new[] { isOfAccounts ? PublishedTables.AccountBudget : PublishedTables.Budget, PublishedTables.Payments })
        {
            var columns = string.Join(", ", table.Header.Select(column => $"\"{column}\""));
            var csv = $"select {columns} from {Csv(table.File)}";
            var twin = $"select {string.Join(", ", table.Header.Select(column => $"\"{column}\"::varchar as \"{column}\""))} "
                + $"from '{{0}}/{table.TwinFile}'";

            Assert.Equal(0, Rows(directory, $"({csv}) except all ({twin})", out _));
            Assert.Equal(0, Rows(directory, $"({twin}) except all ({csv})", out _));
        }
    }

    [Fact]
    public void TypesAreThoseOfTheColumns()
    {
        using var directory = Written(SampleFolder.Contents("kamenice-nad-luznici/2024"));

        Assert.Equal(
            [
                "date DATE", "type VARCHAR", "side VARCHAR", "paragraph VARCHAR", "item VARCHAR", "event VARCHAR", "unit VARCHAR",
                "amount DECIMAL(18,2)", "counterpartyId VARCHAR", "counterpartyName VARCHAR", "description VARCHAR",
                "municipality VARCHAR", "municipalityName VARCHAR", "ico VARCHAR", "year INTEGER", "paragraphName VARCHAR",
                "itemName VARCHAR", "sectionName VARCHAR", "className VARCHAR", "eventName VARCHAR", "unitName VARCHAR",
            ],
            Texts(directory, "select column_name || ' ' || column_type from (describe select * from '{0}/payments.parquet')"));
        Assert.Contains(
            "payments BIGINT",
            Texts(directory, "select column_name || ' ' || column_type from (describe select * from '{0}/budget.parquet')"));
    }

    /// <summary>No spreadsheet opens it, so that nothing has to be made harmless.</summary>
    [Fact]
    public void ATextStandsAsItIs()
    {
        using var directory = Written(TestFolder.Contents(
            2024,
            """{"name":"=Vzor"}""",
            ("data.csv", TestText.Utf8(TestFolder.Header + "KDF;6171;5169;-1;;-1000000000000.00;2024-02-29;00281174;\"=A\";@b\n")),
            ("events.csv", TestText.Utf8("srcId;name\n-1;+jméno\n"))));

        Assert.Equal(
            ["2024-02-29|-1|-1000000000000.00|=A|@b|=Vzor|+jméno"],
            Texts(
                directory,
                "select concat_ws('|', date, event, amount, counterpartyName, description, municipalityName, eventName) "
                    + "from '{0}/payments.parquet'"));
        Assert.Equal(["1"], Texts(directory, "select count(*)::varchar from '{0}/budget.parquet' where unit is null and approved is null"));
    }

    [Fact]
    public void NoPaymentsAreAFileWithoutRows()
    {
        using var directory = Written(TestFolder.Contents(
            2024, null, ("data.csv", TestText.Utf8(TestFolder.Header + "ROZ;6171;5169;;;10;;;;\n"))));

        Assert.Equal(["0"], Texts(directory, "select count(*)::varchar from '{0}/payments.parquet'"));
    }

    [Fact]
    public async Task ManyRowsAreGroupsOfWhichEachCanBeReadAlone()
    {
        var rows = string.Concat(Enumerable.Range(0, ParquetTable.GroupRows * 2 + 5).Select(number => string.Create(
            CultureInfo.InvariantCulture,
            $"KDF;6171;{5100 + (number % 80)};{number % 40};;{number};2024-02-01;00281174;Vzor;věc {number}\n")));
        var contents = TestFolder.Contents(2024, null, ("data.csv", TestText.Utf8(TestFolder.Header + rows)));
        using var directory = Written(contents);

        await using var file = File.OpenRead(directory.File("payments.parquet"));
        await using var reader = await ParquetReader.CreateAsync(file, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal([ParquetTable.GroupRows, ParquetTable.GroupRows, 5], reader.RowGroups.Select(group => group.RowCount));
        Assert.Equal(
            Texts(directory, $"select sum(amount::decimal(18,2))::varchar from {Csv("payments.csv")}"),
            Texts(directory, "select sum(amount)::varchar from '{0}/payments.parquet'"));

        using var again = Written(contents);
        Assert.Equal(
            await File.ReadAllBytesAsync(directory.File("payments.parquet"), TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(again.File("payments.parquet"), TestContext.Current.CancellationToken));
    }

    /// <summary>All as text: what a column is in CSV is told by its metadata, and by no guess from some of its cells.</summary>
    private static string Csv(string file) => $$"""read_csv('{0}/{{file}}', all_varchar = true, quote = '"', escape = '"')""";

    private static TempDirectory Written(Core.Folders.FolderContents contents)
    {
        using var reading = TestFolder.Read(contents);
        var directory = new TempDirectory();
        EditionFiles.Write(reading, "0123456789ab", directory.Path);

        return directory;
    }

    private static int Rows(TempDirectory directory, string query, out IReadOnlyList<string> columns)
    {
        using var reader = Asked(directory, query, out var connection);
        using var held = connection;
        columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];

        return Read(reader).Count();
    }

    private static List<string> Texts(TempDirectory directory, string query)
    {
        using var reader = Asked(directory, query, out var connection);
        using var held = connection;

        return [.. Read(reader).Select(row => row.GetString(0))];
    }

    private static IEnumerable<DuckDBDataReader> Read(DuckDBDataReader reader)
    {
        while (reader.Read())
            yield return reader;
    }

    private static DuckDBDataReader Asked(TempDirectory directory, string query, out DuckDBConnection connection)
    {
        connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Format(CultureInfo.InvariantCulture, query, directory.Path);

        return command.ExecuteReader();
    }
}

using System.Text;
using System.Text.Json;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Formats.Vera;

/// <summary>
/// However the samples of VERA and Prague are written down, or divided among files, they give the same budget and payments.
/// </summary>
public sealed class VeraPraguePropertyTests
{
    private static readonly string[] Invoices = ["faktury.csv"], Accounting = ["ucetnictvi.csv"];

    public static TheoryData<string> Prague => ["kralodvorov/2023", "kralodvorov/2024"];

    public static TheoryData<string, string, string> Styles => new(
        from folder in new[] { "kralodvorov/2023", "kralodvorov/2024", "vlkohrady/2023", "vlkohrady/2024" }
        from encoding in new[] { "utf-8", "utf-8 with mark", "windows-1250", "utf-16", "utf-16BE" }
        from style in new[] { "LF", "CRLF", "comma", "quotes", "tabs" }
        select (folder, encoding, style));

    [Theory]
    [MemberData(nameof(Styles))]
    public void TheEditionDoesNotDependOnTheStyle(string folder, string encoding, string style)
    {
        var table = new TableStyle(
            style == "tabs"
                ? '\t'
                : ';', encoding.Split(' ')[0], encoding is not "utf-8" and not "windows-1250", style == "comma"
                    ? ','
                    : '.', style == "CRLF" ? "\r\n" : "\n", style == "quotes");

        AssertSame(folder, file => [(file.Name, file.Name switch
        {
            "ucetnictvi.csv" => table.Encode(string.Concat(Lines(file).Select(line => line + table.LineEnd))),
            var name when name.EndsWith(".csv", StringComparison.Ordinal) => Table.Parse(file.Bytes).ToBytes(table),
            _ => file.Bytes,
        })]);
    }

    [Theory]
    [MemberData(nameof(Prague))]
    public void TheEditionDoesNotDependOnTheOrderOfColumns(string folder) => AssertSame(
        folder, file =>
            [(file.Name, IsTable(file) ? Table.Parse(file.Bytes).Reordered(5).ToBytes(new TableStyle()) : Reversed(file.Bytes))]);

    [Theory]
    [MemberData(nameof(Prague))]
    public void TheEditionDoesNotDependOnHowRowsAreDivided(string folder) => AssertSame(folder, file => IsTable(file)
        ? Table.Parse(file.Bytes) is var table
            ? Enumerable.Range(
                0, 3).Select(part =>
                    (
                        $"{part}-{file.Name}",
                        (table with { Rows = [.. table.Rows.Where((_, i) => i % 3 == part)] }).ToBytes(new TableStyle())))
            : []
        : [(file.Name, file.Bytes)]);

    [Theory]
    [InlineData("vlkohrady/2023")]
    [InlineData("vlkohrady/2024")]
    public void TheEditionDoesNotDependOnHowAccountingIsDivided(string folder) => AssertSame(folder, file => Accounting.Contains(file.Name)
        ? Enumerable.Range(
            0, 3).Select(part =>
                ($"{part}-{file.Name}", string.Concat(Lines(file).Where((_, i) => i % 3 == part).Select(line => line + "\n")).Utf8()))
        : [(file.Name, file.Bytes)]);

    [Fact]
    public void TheJsonAndTheTableOfTheSameRowsGiveTheSame() => AssertSame("kralodvorov/2023", file => IsTable(file)
        ? [(file.Name, file.Bytes)]
        : [("cerpani.csv", AsTable(file.Bytes).ToBytes(new TableStyle()))]);

    [Fact]
    public void InvoicesAddNoMoneyToAccounting()
    {
        using var with = TestFolder.Read(SampleFolder.Contents("vlkohrady/2023"));
        var contents = SampleFolder.Contents("vlkohrady/2023");
        using var without = TestFolder.Read(contents with { Files = [.. contents.Files.Where(file => !Invoices.Contains(file.Name))] });
        using var alone = TestFolder.Read(contents with { Files = [.. contents.Files.Where(file => Invoices.Contains(file.Name))] });

        Assert.Equal(without.Budget.Totals(), with.Budget.Totals());
        Assert.Equal(0, without.Payments.Count);
        Assert.Equal(alone.Payments.Count, with.Payments.Count);
        Assert.Equal(
            alone.Payments.InOrder().Aggregate(Money.Zero, (sum, payment) => sum + payment.Amount),
            alone.Budget.Sum(Side.Expenditure).Actual);
    }

    [Theory]
    [InlineData("vlkohrady/2023")]
    [InlineData("vlkohrady/2024")]
    public void NoPersonAndNoBirthDateIsPublished(string folder)
    {
        using var reading = TestFolder.Read(SampleFolder.Contents(folder));
        var published = string.Concat(Write(reading));

        Assert.Contains("Fyzická osoba", published, StringComparison.Ordinal);
        Assert.DoesNotContain("Nevídaná", published, StringComparison.Ordinal);
        Assert.DoesNotContain("Smyšlenka", published, StringComparison.Ordinal);
        Assert.DoesNotContain("Pohádkovský", published, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b\d{1,2}\.\d{1,2}\.19\d\d", published);
    }

    private static void AssertSame(string folder, Func<(string Name, byte[] Bytes), IEnumerable<(string, byte[])>> rewrite)
    {
        var contents = SampleFolder.Contents(folder);
        var files = contents.Files.SelectMany(file => rewrite((file.Name, Bytes(file)))).ToList();
        using var expected = TestFolder.Read(contents);
        using var actual = TestFolder.Read(contents with { Files = [.. files.Select(file => TestFolder.File(file.Item1, file.Item2))] });

        Assert.True(actual.IsPublishable, string.Join('\n', actual.Problems.InOrder()));
        Assert.NotEmpty(actual.Budget.Lines);
        Assert.DoesNotContain("duplicate-rows", actual.Problems.Counts.Keys);
        Assert.Equal(expected.Budget.Totals(), actual.Budget.Totals());
        Assert.Equal(Write(expected), Write(actual));
    }

    private static List<string> Write(FolderReading reading)
    {
        using var directory = new TempDirectory();
        EditionFiles.Write(reading, "0123456789ab", directory.Path);
        return [
            .. new[]
            {
                EditionFiles.BudgetFile,
                EditionFiles.PaymentsFile,
                EditionFiles.EventsFile
            }.Select(file => File.ReadAllText(directory.File(file)))
        ];
    }

    private static bool IsTable((string Name, byte[] Bytes) file) => file.Name.EndsWith(".csv", StringComparison.Ordinal);

    private static string[] Lines((string Name, byte[] Bytes) file) =>
        CodePagesEncodingProvider.Instance.GetEncoding(1250)!.GetString(file.Bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static byte[] Bytes(Transparency.Core.Formats.Reading.ExportFile file)
    {
        using var stream = file.Open();
        var bytes = new byte[file.Bytes];
        stream.ReadExactly(bytes);

        return bytes;
    }

    private static Table AsTable(byte[] json)
    {
        var rows = Rows(json);
        return new Table([.. rows[0].Select(field => field.Name)], [.. rows.Select(row => row.Select(field => field.Value).ToArray())]);
    }

    /// <summary>The same rows with their properties the other way round, on one line.</summary>
    private static byte[] Reversed(byte[] json) =>
        ("{\"data\":{\"row\":["
            + string.Join(
                ',',
                Rows(json).Select(row =>
                    "{"
                        + string.Join(
                            ',',
                            row.AsEnumerable().Reverse().Select(field => $"\"{field.Name}\":{JsonSerializer.Serialize(field.Value)}"))
                        + "}"))
            + "]}}").Utf8();

    private static List<List<(string Name, string Value)>> Rows(byte[] json)
    {
        using var document = JsonDocument.Parse(json.AsMemory(3));
        return [
            .. document.RootElement
                .GetProperty("data")
                .GetProperty("row")
                .EnumerateArray()
                .Select(row => row.EnumerateObject().Select(field => (field.Name, field.Value.GetString()!)).ToList())
        ];
    }
}

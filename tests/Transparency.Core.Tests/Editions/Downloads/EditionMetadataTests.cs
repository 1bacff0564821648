using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Tests.Samples;

namespace Transparency.Core.Tests.Editions.Downloads;

/// <summary>What describes an edition is true of its files.</summary>
public sealed class EditionMetadataTests
{
    public static TheoryData<string> Folders => SampleFolder.All;

    [Theory]
    [MemberData(nameof(Folders))]
    public void EveryTableIsAsItsCsvwSays(string folder)
    {
        using var directory = Written(folder);

        Assert.All(
            Tables(directory),
            table =>
                Assert.Empty(
                    CsvwCheck.Problems(
                        table.File,
                        File.ReadAllBytes(directory.File(table.File)),
                        File.ReadAllText(directory.File(table.MetadataFile)))));
    }

    [Fact]
    public void TextsThatLookLikeOtherThingsAreAsTheCsvwSays()
    {
        using var reading = TestFolder.Read(
            (
                "data.csv",
                TestFolder.Header
                    + "KDF;6171;5169;-1;=2;-1000000000000.99;2024-02-29;00281174;\"=A;\"\"B\"\"\";\"@první\ndruhý\"\nROZ;0;1111;;;5;;;;\n"),
            ("events.csv", "srcId;name;description\n-1;+jméno;\"-popis\"\n"),
            (
                "documents.csv",
                "kind;title;number;url;approved;published\nbudget;=2+2;-1;https://x.example.cz/a b?c=1&d=\"\"é;2023-12-13;\n"),
            ("notes.csv", "level;code;text\nevent;-1;=2+2\n"),
            (
                "MAP.csv",
                "ORGANIZACE;ORGANIZACE_NAZEV;ORJ;ORJ_NAZEV;SOURADNICE_DELKA;SOURADNICE_SIRKA\n"
                    + "-1;;=2;;16.07;49.57\n-1;;0;;16.08;49.58\n"));
        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));

        using var directory = new TempDirectory();
        EditionFiles.Write(reading, "0123456789ab", directory.Path);

        Assert.All(PublishedTables.Known, table =>
        {
            var bytes = File.ReadAllBytes(directory.File(table.File));
            Assert.Empty(CsvwCheck.Problems(table.File, bytes, File.ReadAllText(directory.File(table.MetadataFile))));
            Assert.All(Cells(bytes), cell => Assert.DoesNotMatch("^[=+@\t\r\n]|^-(?![0-9]+\\.[0-9]{2}$)", cell));
        });

        Assert.Contains(
            "expenditure,6171,5169,'-1,'=2,,0.00,-1000000000000.99,1,vzor,Vzor,,2024,"
                + "\"Státní moc, státní správa, územní samospráva a politické strany\",Činnost místní správy,Běžné výdaje,"
                + "Nákup ostatních služeb,'+jméno,\r\n",
            File.ReadAllText(directory.File("budget.csv")),
            StringComparison.Ordinal);
        Assert.Contains(
            "event,'-1,'+jméno,'-popis,vzor,Vzor,,2024\r\n",
            File.ReadAllText(directory.File("events.csv")),
            StringComparison.Ordinal);
        Assert.Contains(
            "budget,'=2+2,'-1,https://x.example.cz/a%20b?c=1&d=%22%22%C3%A9,2023-12-13,,,vzor,Vzor,,2024\r\n",
            File.ReadAllText(directory.File("documents.csv")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("brno-lipova/2024")]
    [InlineData("skalinov/2023")]
    [InlineData("kamenice-nad-luznici/2025")]
    [InlineData("jezernicka-pod-hajem/2023")]
    public async Task ThePackageIsValidAndItsRowsAreReadByIt(string folder)
    {
        using var directory = Written(folder);
        var script = Path.Combine(
            Repository.Root,
            "tests",
            "Transparency.Core.Tests",
            "Editions",
            "Downloads",
            "check-datapackage.cjs");
        var start = new ProcessStartInfo("node", [script, directory.Path]) { RedirectStandardOutput = true, RedirectStandardError = true };

        using var node = Process.Start(start)!;
        var complaints = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(node.ExitCode == 0, said + await complaints);

        var rows =
            Tables(directory).Select(table =>
                $"{table.Name} {Cells(File.ReadAllBytes(directory.File(table.File))).Count() / table.Columns.Count - 1}");
        Assert.Equal(string.Join('\n', rows) + "\n", said);
    }

    [Fact]
    public void ThePackageNamesSourcesFilesAndPhases()
    {
        using var directory = Written("brno-lipova/2024");
        using var document = JsonDocument.Parse(File.ReadAllBytes(directory.File(EditionFiles.PackageFile)));
        var package = document.RootElement;

        Assert.Equal(
            SampleFolder.Contents("brno-lipova/2024").Files.Select(file => (file.Name, file.Sha256)).Order(),
            package
                .GetProperty("sources")
                .EnumerateArray()
                .Select(source => (source.GetProperty("name").GetString()!, source.GetProperty("sha256").GetString()!))
                .Order());

        var resources = package.GetProperty("resources").EnumerateArray().ToList();
        var twins = resources.Where(resource => resource.TryGetProperty("twin", out _)).Select(resource => resource.GetProperty("twin"));
        Assert.Equal(["budget.parquet", "payments.parquet"], twins.Select(twin => twin.GetProperty("path").GetString()));

        Assert.All(resources.Concat(twins), resource =>
        {
            var bytes = File.ReadAllBytes(directory.File(resource.GetProperty("path").GetString()!));
            Assert.Equal(bytes.Length, resource.GetProperty("bytes").GetInt64());
            Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)), resource.GetProperty("hash").GetString());
        });

        Assert.Equal(
            ["approved approved", "amended adjusted", "actual executed"],
            package
                .GetProperty("model")
                .GetProperty("measures")
                .EnumerateObject()
                .Select(measure => $"{measure.Name} {measure.Value.GetProperty("phase").GetString()}"));
    }

    /// <summary>Rows stand alone; where a municipality is to be found on the web does not stand in them.</summary>
    [Fact]
    public void WhatAMunicipalityIsCalledStandsInEveryRowAndItsWebsiteInNone()
    {
        var (vzor, other, renamed) = (FilesOf("Vzor", 1), FilesOf("Vzor", 2), FilesOf("Nový Vzor", 1));

        Assert.Equal(vzor, other);
        Assert.All(
            PublishedTables.All.Where(table => table != PublishedTables.Events),
            table => Assert.NotEqual(vzor[table.File], renamed[table.File]));
    }

    private static Dictionary<string, string> FilesOf(string name, int website)
    {
        using var reading = TestFolder.Read(
            2024,
            $$"""{"name":"{{name}}","website":"https://{{website}}.example.cz"}""",
            ("data.csv", System.Text.Encoding.UTF8.GetBytes(TestFolder.Header + "KDF;6171;5169;;;10;2024-02-01;;;\n")));
        using var directory = new TempDirectory();
        EditionFiles.Write(reading, EditionId.Of(reading.Municipality, reading.Budget.Year, []), directory.Path);

        return EditionFiles.All.ToDictionary(file => file, file => Convert.ToHexString(File.ReadAllBytes(directory.File(file))));
    }

    [Fact]
    public void WhatDescribesASampleIsRecorded()
    {
        using var directory = Written("brno-lipova/2024");

        var described = EditionFiles.Data
            .Where(file => file.EndsWith(".json", StringComparison.Ordinal))
            .Select(file => $"--- {file}\n{File.ReadAllText(directory.File(file))}");
        Golden.Verify("metadata-brno-lipova-2024", string.Concat(described));
    }

    private static IEnumerable<PublishedTable> Tables(TempDirectory directory) =>
        PublishedTables.Known.Where(table => File.Exists(directory.File(table.File)));

    private static IEnumerable<string> Cells(byte[] csv)
    {
        using var reader = CsvHelper.CsvReader.Create(
            new MemoryStream(csv), CsvHelper.CsvReaderOptions.Default with { Separator = ',', HasHeader = false });
        var cells = new List<string>();

        while (reader.Read())
            cells.AddRange(reader.Current.ToArray());

        return cells;
    }

    private static TempDirectory Written(string folder)
    {
        var contents = SampleFolder.Contents(folder);
        using var reading = TestFolder.Read(contents);
        var directory = new TempDirectory();
        EditionFiles.Write(
            reading,
            EditionId.Of(reading.Municipality, contents.Year, contents.Files.Select(file => (file.Name, file.Sha256)), reading.Mapping),
            directory.Path);

        return directory;
    }
}

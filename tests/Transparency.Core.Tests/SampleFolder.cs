using System.IO.Compression;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Folders;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests;

/// <summary>The good folders of <c>sample-exports</c>, each by its path <c>municipality/year</c>.</summary>
internal static class SampleFolder
{
    public static TheoryData<string> All =>
    [
        .. Directory.EnumerateDirectories(Repository.Samples)
            .Where(directory => Path.GetFileName(directory) != "broken")
            .SelectMany(Directory.EnumerateDirectories)
            .Select(directory => Path.GetRelativePath(Repository.Samples, directory).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The folders whose files are all tables of the CityVizor format, which can be rewritten in another style.</summary>
    public static TheoryData<string> InCityVizor => [.. All.Select(row => row.Data).Where(IsInCityVizor)];

    public static FolderContents Contents(string folder)
    {
        var path = ExportPath.ParseOrNull(folder + "/data.csv")!;
        return new FolderContents(
            path.Municipality,
            path.Year!.Value,
            File.ReadAllBytes(Path.Combine(Repository.Samples, ExportPath.Settings(path.Municipality))),
            [
                .. Directory.EnumerateFiles(Path.Combine(Repository.Samples, folder)).Select(file =>
                    TestFolder.File(Path.GetFileName(file), File.ReadAllBytes(file)))
            ],
            [],
            Mapping(path.Municipality));
    }

    /// <summary>The folder's files as tables, those of a ZIP among them.</summary>
    public static List<(string Name, Table Table)> Tables(string folder) =>
        [.. Contents(folder).Files.SelectMany(file => Texts(file.Name, file.Open())).Select(file => (file.Name, Table.Parse(file.Bytes)))];

    private static ReadOnlyMemory<byte>? Mapping(MunicipalityId municipality)
    {
        var path = Path.Combine(Repository.Samples, ExportPath.Mapping(municipality));
        return File.Exists(path) ? (ReadOnlyMemory<byte>?)File.ReadAllBytes(path) : null;
    }

    private static bool IsInCityVizor(string folder)
    {
        using var reading = TestFolder.Read(Contents(folder));
        return reading.Files.All(file => file.Format is "zip" || file.Format!.StartsWith("cityvizor", StringComparison.Ordinal));
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Texts(string name, Stream stream)
    {
        if (!name.EndsWith(".zip", StringComparison.Ordinal))
        {
            yield return (name, Bytes(stream));
            yield break;
        }

        using var archive = new ZipArchive(stream);
        foreach (var entry in archive.Entries.Where(entry => entry.Name.Length > 0))
            yield return (entry.Name, Bytes(entry.Open()));
    }

    private static byte[] Bytes(Stream stream)
    {
        using var copy = new MemoryStream();
        using (stream)
            stream.CopyTo(copy);

        return copy.ToArray();
    }
}

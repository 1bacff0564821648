using Transparency.Core.Editions.Downloads;
using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.StatePublication;
using Transparency.Core.Validation;

namespace Transparency.Core.Tests.StatePublication;

/// <summary>The country's folder read, and its packed file.</summary>
internal sealed record ReadCountry(FolderReading Reading, byte[] Bytes) : IDisposable
{
    public StateIndex Index { get; } = StateIndex.Read(Bytes);

    public static ReadCountry Of(CountryShape shape, IReadOnlyList<CountryTown> towns)
    {
        var reading = Read(shape.Year, Files(shape, towns));
        Assert.True(reading.IsPublishable, string.Join('\n', reading.Problems.InOrder()));

        using var directory = new TempDirectory();
        EditionFiles.Write(reading, "0123456789ab", directory.Path);

        return new(reading, File.ReadAllBytes(Path.Combine(directory.Path, StateFile.Name)));
    }

    public static (string Name, byte[] Bytes)[] Files(CountryShape shape, IReadOnlyList<CountryTown> towns)
    {
        using var directory = new TempDirectory();
        var files = new CountryFiles(shape);
        files.Write(directory.Path, towns);

        return
        [
            .. new[] { files.BudgetName, files.FinancingName }
                .Select(name => (name, File.ReadAllBytes(Path.Combine(directory.Path, name))))
        ];
    }

    public static FolderReading Read(int year, params (string Name, byte[] Bytes)[] files) => TestFolder.Read(new FolderContents(
        StateFolder.Id,
        FiscalYear.Of(year),
        null,
        [.. files.Select(file => TestFolder.File(file.Name, file.Bytes))],
        []));

    public static FolderReading ReadOwn(CountryTown town, params (string Name, byte[] Bytes)[] files) =>
        TestFolder.Read(new FolderContents(
            town.Town.Id,
            FiscalYear.Of(2013),
            $$"""{"name":"{{town.Town.Name}}","ico":"{{town.Town.Ico}}"}""".Utf8(),
            [.. files.Select(file => TestFolder.File(file.Name, file.Bytes))],
            []));

    public void Dispose() => Reading.Dispose();
}

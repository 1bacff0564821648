using System.Security.Cryptography;
using System.Text;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Folders;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests;

/// <summary>Makes folders from strings and directories, so that a test reads like what a clerk drops.</summary>
internal static class TestFolder
{
    public const string Header = "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n";

    public static FolderReading Read(params (string Name, string Text)[] files) =>
        Read(2024, null, [.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    public static FolderReading ReadRows(string rows, int year = 2024) =>
        Read(year, null, ("data.csv", Encoding.UTF8.GetBytes(Header + rows)));

    public static FolderReading Read(int year, string? settings, params (string Name, byte[] Bytes)[] files) =>
        Read(Contents(year, settings, files));

    public static FolderReading Read(FolderContents contents) =>
        FolderReader.Read(
            contents,
            ReadingLimits.Default,
            Path.Combine(Path.GetTempPath(), "transparency-tests"),
            TestContext.Current.CancellationToken);

    public static FolderContents Contents(int year, string? settings, params (string Name, byte[] Bytes)[] files) => new(
        MunicipalityId.Parse("vzor"),
        FiscalYear.Of(year),
        Encoding.UTF8.GetBytes(settings ?? """{"name":"Vzor"}"""),
        [.. files.Select(file => File(file.Name, file.Bytes))],
        []);

    public static ExportFile File(string name, byte[] bytes) =>
        new(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length, () => new MemoryStream(bytes, writable: false));

    /// <summary>Reads a directory as a year's folder; settings come from <paramref name="settings"/>.</summary>
    public static FolderReading ReadDirectory(string directory, int year, string? settings = null, params string[] names) => Read(
        year,
        settings,
        [
            .. Directory.EnumerateFiles(directory)
                .Where(path => names.Length == 0 || names.Contains(Path.GetFileName(path)))
                .Select(path => (Path.GetFileName(path), System.IO.File.ReadAllBytes(path)))
        ]);
}

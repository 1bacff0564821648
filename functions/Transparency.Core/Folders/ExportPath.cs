using System.Buffers;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Folders;

/// <summary>
/// A path in the container of exports: <c>{municipality}/{year}/{file}</c>, <c>{municipality}/municipality.json</c> or
/// <c>{municipality}/mapping.json</c>
/// (or <c>.changed</c> beside them, when one was removed), <c>{municipality}/{year}/check/{file}</c> for a file that is only to be reported
/// on, <c>{municipality}/{year}/check/{upload}/{file}</c> for one that waits for its preview to be published, or a file
/// too deep in a year's folder. Anything else is misplaced and belongs to nobody.
/// </summary>
/// <param name="Municipality">The municipality's folder.</param>
/// <param name="Year">The year's folder, or null for a file of the municipality itself.</param>
/// <param name="Name">The rest of the path.</param>
public sealed record ExportPath(MunicipalityId Municipality, FiscalYear? Year, string Name)
{
    /// <summary>Under a year: what is only to be reported on.</summary>
    public const string CheckFolder = "check/";

    private const int UploadLength = 32;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>Whether the file is only to be checked: nothing of it is published.</summary>
    public bool IsCheck => Year is not null && Name.StartsWith(CheckFolder, StringComparison.Ordinal);

    /// <summary>
    /// The upload that the file is previewed with, or null: 32 small hexadecimal digits under <see cref="CheckFolder"/>. Each upload is
    /// checked by itself, so that nobody publishes what another has dropped.
    /// </summary>
    public string? Preview =>
        IsCheck && Name.Length > CheckFolder.Length + UploadLength + 1 && Name[CheckFolder.Length + UploadLength] == '/'
            && Name.AsSpan(CheckFolder.Length, UploadLength) is var upload && !upload.ContainsAnyExcept(Digits)
                ? upload.ToString()
                : null;

    /// <summary>Whether the file lies in a subfolder of the year, where it is not read.</summary>
    public bool IsNested => Name.Contains('/', StringComparison.Ordinal) && !IsCheck;

    /// <summary>Reads a path; null when it is misplaced.</summary>
    public static ExportPath? ParseOrNull(string path)
    {
        var parts = path.Split('/', 3);
        if (parts.Length < 2 || !MunicipalityId.TryParse(parts[0], out var municipality))
            return null;

        if (parts.Length == 2)
        {
            return parts[1] is FolderNames.Settings or FolderNames.Mapping or FolderNames.Changed
                ? new ExportPath(municipality, null, parts[1])
                : null;
        }

        return FiscalYear.ParseOrNull(parts[1]) is { } year && parts[2].Length > 0 ? new ExportPath(municipality, year, parts[2]) : null;
    }

    /// <summary>Where the file would lie if it were dropped to be published.</summary>
    public ExportPath Unchecked()
    {
        var name = Preview is null ? (IsCheck ? Name[CheckFolder.Length..] : Name) : Name[(CheckFolder.Length + UploadLength + 1)..];
        return this with { Year = name is FolderNames.Settings or FolderNames.Mapping ? null : Year, Name = name };
    }

    public static string Folder(FolderId folder) => $"{folder}/";

    /// <summary>Where an upload waits for its preview to be published.</summary>
    public static string PreviewFolder(FolderId folder, string upload) => $"{folder}/{CheckFolder}{upload}/";

    /// <summary>What the paths of a municipality's files begin with, of all years.</summary>
    public static string OfMunicipality(MunicipalityId municipality) => $"{municipality}/";

    public static string Settings(MunicipalityId municipality) => $"{municipality}/{FolderNames.Settings}";

    public static string Mapping(MunicipalityId municipality) => $"{municipality}/{FolderNames.Mapping}";
}

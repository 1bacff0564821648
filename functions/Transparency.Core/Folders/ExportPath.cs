using Transparency.Core.Municipalities;

namespace Transparency.Core.Folders;

/// <summary>
/// A path in the container of exports: <c>{municipality}/{year}/{file}</c>, <c>{municipality}/municipality.json</c> or
/// <c>{municipality}/mapping.json</c>
/// (or <c>.changed</c> beside them, when one was removed), <c>{municipality}/{year}/check/{file}</c> for a file that is only to be reported
/// on, or a file
/// too deep in a year's folder. Anything else is misplaced and belongs to nobody.
/// </summary>
/// <param name="Municipality">The municipality's folder.</param>
/// <param name="Year">The year's folder, or null for a file of the municipality itself.</param>
/// <param name="Name">The rest of the path.</param>
public sealed record ExportPath(MunicipalityId Municipality, FiscalYear? Year, string Name)
{
    /// <summary>Under a year: what is only to be reported on.</summary>
    public const string CheckFolder = "check/";

    /// <summary>Whether the file is only to be checked: nothing of it is published.</summary>
    public bool IsCheck => Year is not null && Name.StartsWith(CheckFolder, StringComparison.Ordinal);

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
        var name = IsCheck ? Name[CheckFolder.Length..] : Name;
        return this with { Year = name is FolderNames.Settings or FolderNames.Mapping ? null : Year, Name = name };
    }

    public static string Folder(FolderId folder) => $"{folder}/";

    /// <summary>What the paths of a municipality's files begin with, of all years.</summary>
    public static string OfMunicipality(MunicipalityId municipality) => $"{municipality}/";

    public static string Settings(MunicipalityId municipality) => $"{municipality}/{FolderNames.Settings}";

    public static string Mapping(MunicipalityId municipality) => $"{municipality}/{FolderNames.Mapping}";
}

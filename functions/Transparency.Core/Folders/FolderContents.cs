using Transparency.Core.Formats.Reading;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Folders;

/// <summary>A year's folder as it lies in storage.</summary>
/// <param name="Municipality">Whose folder it is.</param>
/// <param name="Year">The year's folder.</param>
/// <param name="Settings">The bytes of <c>municipality.json</c>, or null when there is none.</param>
/// <param name="Files">The files, in any order.</param>
/// <param name="Nested">Names of files in subfolders, which are not read.</param>
/// <param name="Mapping">The bytes of the municipality's <c>mapping.json</c>, or null when there is none; one among the files wins over
/// it.</param>
public sealed record FolderContents(
    MunicipalityId Municipality,
    FiscalYear Year,
    ReadOnlyMemory<byte>? Settings,
    IReadOnlyList<ExportFile> Files,
    IReadOnlyList<string> Nested,
    ReadOnlyMemory<byte>? Mapping = null)
{
    /// <summary>Files of the folder, settings and mapping among them, that the storage does not give out; hardly ever any.</summary>
    public IReadOnlyList<WithheldFile> Withheld { get; init; } = [];
}

using Transparency.Core.Folders;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Core.Uploads;

/// <summary>The name of one file that a municipality wants to upload, and where it lies then. A name is never a path.</summary>
public static class UploadName
{
    public const int Longest = 200;

    /// <summary>
    /// Whether the name could lead out of the folder, or would if something on the way decoded or normalised it: slashes of both kinds,
    /// <c>%</c>, control characters, a name of dots alone. Nobody's file is called so by accident.
    /// </summary>
    public static bool Escapes(string name) =>
        name.AsSpan().Trim('.').IsEmpty
            || name.Any(c => c is '/' or '\\' or '%' || char.IsControl(c))
            || name.Contains("..", StringComparison.Ordinal);

    /// <summary>What is wrong with a name that stays in the folder, as a sentence, or null.</summary>
    public static Wording? MistakeOrNull(string name) =>
        name.Length > Longest ? new(
            $"Jméno „{name[..20]}…“ je delší než {Longest} znaků.",
            $"The name '{name[..20]}…' is longer than {Longest} characters.")
        : FolderNames.IsLeftover(name) ? new(
            $"„{name}“ je skrytý soubor nebo pozůstatek plochy počítače, který se nečte.",
            $"'{name}' is a hidden file or a leftover of a desktop, which is not read.")
        : VisibleText.ForbiddenOrNull(name) is { } forbidden ? new(
            $"Ve jménu souboru je {forbidden}, který nelze zobrazit: přejmenujte ho.",
            $"The name of a file has {forbidden} in it, which cannot be shown: rename it.")
        : name.AsSpan().IndexOfAny('#', '?') >= 0 || name.EndsWith('.') || name.Trim() != name ? new(
            $"„{name}“ zde nemůže být jméno souboru: vynechte #, ?, mezery na krajích a tečku na konci.",
            $"'{name}' cannot be the name of a file here: leave out #, ?, spaces around it and a dot at its end.")
        : null;

    /// <summary>
    /// The blob in the container of exports: settings lie in the municipality's folder, everything else in that of the year.
    /// </summary>
    public static string Path(FolderId folder, string name, bool check) =>
        check ? $"{ExportPath.Folder(folder)}{ExportPath.CheckFolder}{name}"
        : name == FolderNames.Settings ? ExportPath.Settings(folder.Municipality)
        : name == FolderNames.Mapping ? ExportPath.Mapping(folder.Municipality)
        : ExportPath.Folder(folder) + name;
}

using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Formats.Notes;

/// <summary>Columns of a list of notes, in English and as clerks write them.</summary>
internal static class NoteColumns
{
    public const string Level = "level";
    public const string Code = "code";
    public const string Text = "text";
    public const string Language = "language";

    public static ColumnAliases Aliases { get; } = new(
    [
        (Level, ["uroven", "úroveň"]),
        (Code, ["kod", "kód"]),
        (Text, ["poznamka", "poznámka"]),
        (Language, ["jazyk"]),
    ]);
}

using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Formats.Documents;

/// <summary>Columns of a list of documents, in English and as clerks write them.</summary>
internal static class DocumentColumns
{
    public const string Kind = "kind";
    public const string Title = "title";
    public const string Number = "number";
    public const string Url = "url";
    public const string Approved = "approved";
    public const string Published = "published";
    public const string Removed = "removed";

    public static ColumnAliases Aliases { get; } = new(
    [
        (Kind, ["druh", "druh dokumentu", "typ", "typ dokumentu"]),
        (Title, ["nazev", "název"]),
        (Number, ["cislo", "číslo"]),
        (Url, ["odkaz", "adresa", "adresa URL"]),
        (Approved, ["schvaleno", "schváleno", "datum schvaleni", "datum schválení"]),
        (Published, ["zverejneno", "zveřejněno", "vyveseno", "vyvěšeno", "datum zverejneni", "datum zveřejnění"]),
        (Removed, ["sejmuto", "datum sejmuti", "datum sejmutí"]),
    ])
    {
        NameIn = header => header.Replace('_', ' '),
    };
}

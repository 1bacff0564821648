using System.Text.Json.Serialization;

namespace Transparency.Core.Folders;

/// <summary>What became of one file: its format and how many of its rows count. Rows = accepted + rejected + ignored.</summary>
/// <param name="Name">Its name in the folder; <c>archive.zip/inner.csv</c> inside a ZIP.</param>
/// <param name="Format">The format, or null when it was not recognised.</param>
/// <param name="Recognised">Why it was taken for that format, in English, or null.</param>
/// <param name="RecognisedCs">The same in Czech; only reports have it, and those of before it was written have not.</param>
/// <param name="Encoding">The encoding found, or null.</param>
/// <param name="Separator">The separator found, or null.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Of its bytes, hexadecimal.</param>
/// <param name="Rows">Rows read, the header not among them.</param>
/// <param name="Accepted">Rows that count.</param>
/// <param name="Rejected">Rows with an error.</param>
/// <param name="Ignored">Rows that do not count, by kind.</param>
/// <param name="UnknownColumns">Columns that were not read.</param>
public sealed record SourceFile(
    string Name,
    string? Format,
    string? Recognised,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RecognisedCs,
    string? Encoding,
    string? Separator,
    long Bytes,
    string Sha256,
    long Rows,
    long Accepted,
    long Rejected,
    IReadOnlyDictionary<string, long> Ignored,
    IReadOnlyList<string> UnknownColumns)
{
    /// <summary>As <c>edition.json</c> has it, whose bytes must stay: without Czech.</summary>
    public SourceFile OfEdition() => this with { RecognisedCs = null };
}

using System.Text;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Notes;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Notes;

/// <summary>Reads the rows of a list of notes. All problems of a row are said, then it is rejected once.</summary>
internal sealed class NoteRows(TextFile file, ColumnMap columns, FileReading reading)
{
    private const int LongestText = 1000;
    private const string Czech = "cs";

    private static readonly Wording TextExpected = new(
        $"jeden řádek, nejvýše {LongestText} znaků", $"one line of at most {LongestText} characters");

    private static readonly Wording PlainExpected = new(
        "prostý text bez značek HTML; z adresy https://… se stane odkaz sám",
        "plain text without HTML; an address https://… becomes a link by itself");

    private static readonly Wording LanguageExpected = new("cs nebo en", "cs or en");

    private static readonly Wording OnceExpected =
        new("jedna poznámka ke každému kódu a jazyku", "one note for each code and language");

    private readonly int _level = columns[NoteColumns.Level];
    private readonly int _code = columns[NoteColumns.Code];
    private readonly int _text = columns[NoteColumns.Text];
    private readonly int _language = columns[NoteColumns.Language];

    public void ReadInto(LedgerAggregation ledger)
    {
        using var rows = new TableRows(file, columns, reading, requiredFields: Math.Max(_code, _text) + 1);
        while (rows.Read())
        {
            if (NoteOrNull(rows) is not { } note)
            {
                reading.Reject();
                continue;
            }

            var outcome = ledger.Annotate(note, rows.Line);
            if (outcome == NamingOutcome.Redefined)
                Refuse(rows, _code, OnceExpected);

            if (outcome == NamingOutcome.Named)
                reading.Accept();
            else
                reading.Reject();
        }
    }

    private Note? NoteOrNull(TableRows rows)
    {
        var level = NoteLevels.ParseOrNull(TextOf(rows, _level));
        if (level is null)
            Refuse(rows, _level, NoteLevels.Expected);

        var fine = ReadCode(rows, level, out var code) & ReadLanguage(rows, out var language) & ReadText(rows, out var text);

        return fine && level is { } known ? new Note(known, code, language, text) : null;
    }

    private bool ReadCode(TableRows rows, Level? level, out string code)
    {
        code = TextOf(rows, _code);
        if (level is not { } known || NoteLevels.IsCode(known, code))
            return true;

        Refuse(rows, _code, NoteLevels.ExpectedCode(known));

        return false;
    }

    private bool ReadLanguage(TableRows rows, out string language)
    {
        language = TextOf(rows, _language).ToLowerInvariant();
        if (language.Length == 0)
            language = Czech;
        if (Enum.GetValues<Language>().Select(known => known.Tag()).Contains(language))
            return true;

        Refuse(rows, _language, LanguageExpected);

        return false;
    }

    private bool ReadText(TableRows rows, out string text)
    {
        text = TextOf(rows, _text);

        if (text.Length > LongestText || VisibleText.ForbiddenOrNull(text) is not null)
        {
            reading.Problem(RowProblems.BadText, rows.Line, rows.ColumnName(_text), rows.Text(_text), TextExpected);
            return false;
        }

        // What is not seen is taken out later, and must not hide a tag or be all there is.
        var seen = VisibleText.Seen(text);
        if (!string.IsNullOrWhiteSpace(seen) && !IsMarkup(seen))
            return true;

        Refuse(rows, _text, PlainExpected);

        return false;
    }

    /// <summary>A tag, and not a sign of less: what a browser would take for one.</summary>
    private static bool IsMarkup(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            if (at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!' or '?'))
                return true;
        }

        return false;
    }

    private static string TextOf(TableRows rows, int column) => column < 0 ? "" : Encoding.UTF8.GetString(rows.Text(column)).Trim();

    private void Refuse(TableRows rows, int column, Wording expected) =>
        reading.Problem(RowProblems.BadNote, rows.Line, rows.ColumnName(column), rows.Text(column), expected);
}

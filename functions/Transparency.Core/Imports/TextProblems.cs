using Transparency.Core.Folders;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Payments.Privacy;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Imports;

/// <summary>Tells which texts are not published as they stand in a folder, by their places and without repeating them.</summary>
internal static class TextProblems
{
    private static readonly Wording Expected = new("text ze znaků, které jsou vidět", "a text of characters that are seen");

    /// <summary>What the ledger held back, cleaned or refused.</summary>
    public static void Tell(PublishedTexts texts, ProblemLog problems)
    {
        foreach (var finding in texts.Findings)
        {
            var kind = finding.Fault switch
            {
                TextFault.PersonalData => RowProblems.PersonalData,
                TextFault.Unseen => RowProblems.UnseenCharacters,
                _ => RowProblems.BadText,
            };

            problems.Add(
                kind,
                finding.File,
                finding.Column,
                [
                    .. finding.Places.Select(place => new ProblemPlace(
                        finding.File, place.Line, place.Found is { } found ? Wording.Verbatim(found) : null, false)),
                ],
                finding.Count);
        }
    }

    /// <summary>
    /// Refuses names of files, of files in archives and of sheets that cannot be published; they are told without their digits.
    /// </summary>
    public static void CheckNames(IEnumerable<SourceFile> files, ProblemLog problems)
    {
        foreach (var name in files.Select(file => file.Name))
        {
            var masked = PersonalText.Masked(name);

            if (!ReferenceEquals(masked, name))
                problems.Add(FileProblems.PersonalFileName, "", found: Wording.Verbatim(masked));
            if (VisibleText.ForbiddenOrNull(name) is { } forbidden)
                problems.Add(RowProblems.BadText, "", found: Wording.Verbatim($"{masked}: {forbidden}"), expected: Expected);
        }
    }

    /// <summary>Names of columns that are not read, as the edition lists them.</summary>
    public static IReadOnlyList<string> Columns(FileReading reading, ProblemLog problems, long line)
    {
        var columns = reading.UnknownColumns;
        if (!columns.Any(column => IsHeldBack(column)))
            return columns;

        problems.Add(RowProblems.PersonalData, reading.File, line);

        return [.. columns.Select(column => IsHeldBack(column) ? PublishedTexts.HiddenName : column)];
    }

    private static bool IsHeldBack(string column) =>
        !ReferenceEquals(PersonalText.Masked(column), column) || VisibleText.ForbiddenOrNull(column) is not null;
}

using Transparency.Core.Imports;
using Transparency.Core.Words;

namespace Transparency.Pages.Reports;

/// <summary>One place of equal problems: the file where it is not the same for all, the line and what stands there.</summary>
public sealed record PlaceLine(ProblemLine Problem, ReportedPlace Place) : Page(Problem.Language)
{
    internal string Where
    {
        get
        {
            string?[] parts =
            [
                Problem.File is null ? Place.File : null,
                Place.Line is { } line ? $"{ReportWords.Line.In(Language)} {CzechText.Number(line)}" : null,
            ];

            return string.Join(", ", parts.Where(part => part is not null));
        }
    }

    internal string Note => Problem.NoteOn(Place);
}

using Transparency.Core.Words;

namespace Transparency.Core.Formats.Reading;

/// <summary>Where a table comes from that was not dropped as a text: a sheet of a workbook, a web page, JSON.</summary>
/// <param name="Kind">What it lies in, in a word that stands in the place of an encoding: <c>xlsx</c>, <c>json</c>.</param>
/// <param name="What">What it is, for the report: sheet List1 of the workbook rozpocet.xlsx.</param>
/// <param name="Book">The name of the file that holds it, lower case.</param>
/// <param name="HasDecimals">
/// Whether numbers with decimals stand in it as values: then the mark that they are written with here says nothing of amounts that are
/// texts.
/// </param>
/// <param name="LooksLikeBudget">Whether rows of it have what looks like an item and an amount, so that it must not be left out.</param>
public sealed record TableOrigin(string Kind, Wording What, string Book, bool HasDecimals, bool LooksLikeBudget)
{
    /// <summary>Between the columns of every table that is made a text here.</summary>
    public const char Separator = ';';

    /// <summary>Whether it is the only table of its file, so that the file's name is its own.</summary>
    public bool IsAlone { get; init; }
}

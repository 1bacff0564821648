namespace Transparency.Core.Editions.Downloads;

/// <summary>A column of a code list, as CSVW describes it.</summary>
/// <param name="Name">Its name in templates.</param>
/// <param name="Title">Its name in the header.</param>
/// <param name="Datatype">Of CSVW.</param>
/// <param name="About">What a cell is about: a template of an IRI.</param>
/// <param name="Property">What it says of it.</param>
/// <param name="Description">What it is, for people.</param>
/// <param name="Required">Whether every row has a value.</param>
/// <param name="Language">The language of its texts, or null.</param>
/// <param name="ValueUrl">What the property's value is, where that is not the cell.</param>
internal sealed record CodeListColumn(
    string Name,
    string Title,
    string Datatype,
    string About,
    string Property,
    string Description,
    bool Required = false,
    string? Language = null,
    string? ValueUrl = null);

using Transparency.Core.Editions.Downloads;

namespace Transparency.Functions.Classification;

/// <summary>
/// The codes of a list that were in force in a year, with the names that they had then, ordered by code. The title is in the language
/// asked for, the names are the official ones.
/// </summary>
public sealed record CodeNamesResponse(
    string List,
    string Title,
    int Year,
    IReadOnlyList<CodeName> Codes,
    string? Next,
    IReadOnlyDictionary<string, string> Links);

using Transparency.Core.Imports;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Pages.Reports;

/// <summary>Equal problems as one line of the page: what, how often, the first places, and the others folded away.</summary>
public sealed record ProblemLine(ReportedGroup Group, Language Language) : Page(Language)
{
    private const int PlacesAtOnce = 5;

    internal bool IsError => Group.Severity == Severity.Error;

    /// <summary>The file of all places, empty for the whole folder, or null where they are in several.</summary>
    internal string? File => Group.File;

    internal string? Column => Language == Language.Czech ? Group.ColumnCs ?? Group.Column : Group.Column;

    /// <summary>What the column is: one of a file, or a part of the budget.</summary>
    internal Wording ColumnWord => File is { Length: 0 } ? ReportWords.PartOfBudget : ReportWords.Column;

    internal bool HasSeveralPlaces => Group.Places.Count > 1;

    internal long? OnlyLine => Only?.Line;

    /// <summary>The one place, where something was found there.</summary>
    internal ReportedPlace? OnlyFound => Only is { Found.Length: > 0 } place ? place : null;

    internal IReadOnlyList<ReportedPlace> FirstPlaces => [.. Group.Places.Take(PlacesAtOnce)];

    internal IReadOnlyList<ReportedPlace> OtherPlaces => [.. Group.Places.Skip(PlacesAtOnce)];

    /// <summary>Whether it stands in more places than are listed.</summary>
    internal bool IsCut => Group.Places.Count < Group.Count;

    private ReportedPlace? Only => Group.Places is [var place] ? place : null;

    internal string TextOf(ReportedPlace place) => ReportWords.WhatFound(place).In(Language);

    /// <summary>What cannot be seen of a text that was found: that it goes on, or that a blank in it is no ordinary one.</summary>
    internal string NoteOn(ReportedPlace place) => string.Concat(ReportWords.NotesOn(place).Select(note => $" ({note.In(Language)})"));
}

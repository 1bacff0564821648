using System.Globalization;
using Transparency.Core.Imports;
using Transparency.Core.Validation;
using Transparency.Core.Words;
using Transparency.LocalHost.Screens;
using Transparency.Pages.Reports;

namespace Transparency.LocalHost.Dropping;

/// <summary>Prints equal problems as one line, with how often and the first places.</summary>
internal sealed class ProblemPrint(Screen screen)
{
    private const int PlacesAtOnce = 5;

    public void Print(ReportedGroup problem)
    {
        var only = problem.Places.Count == 1 ? problem.Places[0] : null;
        screen.Output.WriteLine($"{Head(problem, only)}: {screen.Say(OutcomeWords.Message(problem, only))}{Times(problem.Count)}");

        if (only is null)
            PrintPlaces(problem);

        screen.Output.WriteLine($"    {screen.Say(ReportWords.Mend(problem))}");
    }

    private void PrintPlaces(ReportedGroup problem)
    {
        foreach (var place in problem.Places.Take(PlacesAtOnce))
        {
            var found = screen.Say(ReportWords.WhatFound(place));
            var text = found.Length == 0 ? "" : $" \"{found}\"";
            screen.Output.WriteLine($"    {At(place.File, place.Line)}{text}{OutcomeWords.Notes(place, screen.Language)}");
        }

        if (problem.Count > PlacesAtOnce)
        {
            var others = problem.Count - PlacesAtOnce;
            screen.Output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"    {screen.Say(OutcomeWords.OtherPlaces)} {others}"));
        }
    }

    private string Head(ReportedGroup problem, ReportedPlace? only)
    {
        var severity = screen.Say(problem.Severity == Severity.Error ? ReportWords.Error : ReportWords.Warning);
        var column = screen.Language == Language.Czech ? problem.ColumnCs ?? problem.Column : problem.Column;
        string?[] head = [severity, problem.Code, At(problem.File, only?.Line), column];

        return string.Join(' ', head.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static string At(string? file, long? line) =>
        line is { } number ? string.Create(CultureInfo.InvariantCulture, $"{file}:{number}") : file ?? "";

    private static string Times(long count) => count > 1 ? string.Create(CultureInfo.InvariantCulture, $" (×{count})") : "";
}

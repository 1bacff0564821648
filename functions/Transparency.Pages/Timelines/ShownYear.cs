namespace Transparency.Pages.Timelines;

/// <summary>A year between the first and the last published one.</summary>
/// <param name="Year">The year.</param>
/// <param name="IsPublished">Whether there is a budget of it.</param>
/// <param name="Until">The day that its actual amounts reach where that is before its end, or null.</param>
public sealed record ShownYear(int Year, bool IsPublished, DateOnly? Until);

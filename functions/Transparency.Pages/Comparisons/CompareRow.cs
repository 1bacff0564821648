using Transparency.Core.Budgets;
using Transparency.Core.Words;

namespace Transparency.Pages.Comparisons;

/// <summary>A municipality among others.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="District">Its district, by which namesakes are told apart, or null.</param>
/// <param name="Inhabitants">How many it has, or null.</param>
/// <param name="Amount">What is compared; null where it has nothing of it.</param>
/// <param name="Rank">Where it stands among those it is compared with, or null.</param>
/// <param name="IsChosen">Whether it was chosen and not only listed.</param>
public sealed record CompareRow(
    string Id,
    string Name,
    string? District,
    int? Inhabitants,
    Money? Amount,
    int? Rank,
    bool IsChosen)
{
    /// <summary>Whether only a part of the year is known, which of one that is chosen is compared with no whole one.</summary>
    public bool IsUnfinished { get; init; }

    /// <summary>The last day of that part, or null where nobody says.</summary>
    public DateOnly? ValidTo { get; init; }

    internal string? UntilOrNull(Language language) => !IsUnfinished ? null
        : ValidTo is { } day ? CompareWords.Until.In(language).Filled(PassedYear.Day(day, language))
        : CompareWords.Unfinished.In(language);
}

using Transparency.Core.Budgets;
using Transparency.Core.Notes;

namespace Transparency.Pages.Levels;

/// <summary>A step of the way to a level, or a thing that it is made of.</summary>
/// <param name="Code">Its code; <c>~</c> for none.</param>
/// <param name="Name">What people call it.</param>
/// <param name="OfficialName">What the classification calls it, where that is something else; or null.</param>
/// <param name="Amounts">Its money in CZK.</param>
/// <param name="PerInhabitant">Actual money for each inhabitant, or null.</param>
/// <param name="LeadsOn">Whether there is more to see of it.</param>
public sealed record LevelRow(
    string Code,
    string Name,
    string? OfficialName,
    StageTotals Amounts,
    Money? PerInhabitant,
    bool LeadsOn)
{
    /// <summary>Whether it is an event, and not what is shown in the place of events where there are none.</summary>
    public bool IsEvent { get; init; }

    /// <summary>Whether it is made of parts, and not of single payments alone.</summary>
    public bool IsDivided { get; init; }

    /// <summary>What the municipality says of it, or null.</summary>
    public NoteText? Note { get; init; }
}

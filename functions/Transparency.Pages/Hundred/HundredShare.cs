using Transparency.Core.Budgets;
using Transparency.Pages.Levels;

namespace Transparency.Pages.Hundred;

/// <summary>What some of a hundred crowns went for.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Crowns">How many of them.</param>
/// <param name="First">How many went for what stands before it.</param>
/// <param name="Hue">Its colour.</param>
/// <param name="Address">Where it is told, or null.</param>
public sealed record HundredShare(string Name, int Crowns, int First, string Hue, LevelAddress? Address)
{
    /// <summary>What it comes to for each inhabitant, or null.</summary>
    public Money? PerInhabitant { get; init; }
}

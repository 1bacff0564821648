using Transparency.Pages.Levels;

namespace Transparency.Pages.Receipts;

/// <summary>A line of a receipt.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Crowns">Whole crowns, more than none.</param>
/// <param name="Address">Where it is told, or null of what is left.</param>
public sealed record ReceiptLine(string Name, int Crowns, LevelAddress? Address);

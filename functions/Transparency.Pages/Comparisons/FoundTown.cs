namespace Transparency.Pages.Comparisons;

/// <summary>A municipality that was looked for.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="District">Its district, or null.</param>
public sealed record FoundTown(string Id, string Name, string? District);

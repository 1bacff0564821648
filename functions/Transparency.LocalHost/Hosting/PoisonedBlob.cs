namespace Transparency.LocalHost.Hosting;

/// <summary>A blob whose function failed every time.</summary>
/// <param name="Path">Container and blob.</param>
/// <param name="Failure">The last failure, on one line.</param>
public sealed record PoisonedBlob(string Path, string Failure);

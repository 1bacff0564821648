namespace Transparency.Functions.Answers;

/// <summary>Whether the storage can be reached, and when any folder was last imported.</summary>
public sealed record HealthAnswer(string Status, DateTimeOffset? LastImport, double? LastImportAgeSeconds, string Version);

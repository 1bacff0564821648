namespace Transparency.Functions.Imports;

/// <summary>Whether the storage can be reached, and when any folder was last imported.</summary>
public sealed record HealthResponse(string Status, DateTimeOffset? LastImport, double? LastImportAgeSeconds, string Version);

using Transparency.Core.Words;

namespace Transparency.Storage.Uploads;

/// <summary>What a file may be written over, or which one is removed: nobody who writes into a folder takes its lease.</summary>
/// <param name="ETag">Which version, or null where there must be no such file.</param>
/// <param name="Otherwise">Why nothing is done to any other.</param>
internal sealed record ExpectedFile(string? ETag, Wording Otherwise);

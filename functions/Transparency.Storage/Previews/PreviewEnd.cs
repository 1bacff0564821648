using Transparency.Core.Words;
using Transparency.Storage.Uploads;

namespace Transparency.Storage.Previews;

/// <summary>What came of changing or publishing a preview.</summary>
/// <param name="Upload">The upload as it is now.</param>
/// <param name="Refusal">Why nothing was done, or null.</param>
public sealed record PreviewEnd(StagedUpload Upload, Wording? Refusal);

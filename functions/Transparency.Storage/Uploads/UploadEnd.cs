using Transparency.Core.Words;

namespace Transparency.Storage.Uploads;

/// <summary>What came of finishing an upload.</summary>
/// <param name="Upload">The upload, with the ETags of its files in the folder where they are there.</param>
/// <param name="Refusal">Why they are not, or null.</param>
public sealed record UploadEnd(StagedUpload Upload, Wording? Refusal);

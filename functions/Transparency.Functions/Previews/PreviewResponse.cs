using Transparency.Core.Previews;

namespace Transparency.Functions.Previews;

/// <summary>Files that wait to be published.</summary>
/// <param name="Municipality">The municipality of the grant.</param>
/// <param name="Year">In which year's folder they are previewed.</param>
/// <param name="Files">Their names.</param>
/// <param name="IsPublished">Whether they were published; the preview is gone then.</param>
/// <param name="State"><c>waiting</c>, <c>publishing</c> while that is under way, <c>published</c>, or <c>discarded</c>.</param>
/// <param name="Preview">What would be published, or null while that is being computed.</param>
/// <param name="Links">Where to preview them otherwise, where to publish them, and the year as it would be, where it could be.</param>
public sealed record PreviewResponse(
    string Municipality,
    int Year,
    IReadOnlyList<string> Files,
    bool IsPublished,
    string State,
    FolderPreview? Preview,
    IReadOnlyDictionary<string, string> Links);

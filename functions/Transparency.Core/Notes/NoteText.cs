using System.Text.Json.Serialization;

namespace Transparency.Core.Notes;

/// <summary>A note on one part of a budget, in the languages that the municipality has written it in.</summary>
/// <param name="Cs">In Czech, or null.</param>
/// <param name="En">In English, or null.</param>
public sealed record NoteText(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Cs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? En);

using Transparency.Core.Words;

namespace Transparency.Core.Formats.Mapped;

/// <summary>
/// A mistake in a mapping: its 1-based line where that is known, the key it concerns, what was found and what was expected.
/// </summary>
public sealed record MappingMistake(long? Line, string? Key, Wording Found, Wording Expected);

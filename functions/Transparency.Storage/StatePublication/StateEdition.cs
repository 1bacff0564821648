using Transparency.Core.Editions;
using Transparency.Core.Folders;
using Transparency.Core.StatePublication;

namespace Transparency.Storage.StatePublication;

/// <summary>An edition of the whole country in memory: who is in it with which totals, and what it was made of.</summary>
/// <param name="Key">Which edition.</param>
/// <param name="Index">Its index.</param>
/// <param name="Sources">Its files and what became of them.</param>
/// <param name="WrittenAt">When it was written, UTC.</param>
public sealed record StateEdition(EditionKey Key, StateIndex Index, IReadOnlyList<SourceFile> Sources, DateTimeOffset WrittenAt);

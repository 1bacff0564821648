using Transparency.Core.Folders;
using Transparency.Core.Words;

namespace Transparency.Storage.Undoing;

/// <summary>What came of undoing a publication.</summary>
/// <param name="Edition">The edition that the folder gives again, or null where there was none or it is made anew.</param>
/// <param name="Files">What the folder has now, the mark of the change among it: the import that covers it is over.</param>
/// <param name="Refusal">Why nothing was done, or null.</param>
public sealed record UndoEnd(string? Edition, IReadOnlyList<CoveredFile> Files, Wording? Refusal)
{
    internal static UndoEnd Refused(Wording refusal) => new(null, [], refusal);
}

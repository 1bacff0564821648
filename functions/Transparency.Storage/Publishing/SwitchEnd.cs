using Transparency.Core.Folders;
using Transparency.Core.Words;

namespace Transparency.Storage.Publishing;

/// <summary>What came of going on with a switch, or of taking it back.</summary>
/// <param name="Files">What lies now in the place of each file that it wrote.</param>
/// <param name="Refusal">Why a file is not as it should be, or null.</param>
internal sealed record SwitchEnd(IReadOnlyList<CoveredFile> Files, Wording? Refusal);

using Transparency.Core.Words;

namespace Transparency.Pages.Help.Systems;

/// <summary>A file that comes out of a system.</summary>
/// <param name="What">What is exported.</param>
/// <param name="Holds">What of the budget it holds.</param>
/// <param name="Format">What a report calls it.</param>
public sealed record SystemFile(Wording What, Wording Holds, string Format);

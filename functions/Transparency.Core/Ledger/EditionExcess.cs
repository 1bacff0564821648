using Transparency.Core.Words;

namespace Transparency.Core.Ledger;

/// <summary>Where the first of the <see cref="EditionLimits"/> was passed; nothing is added up behind it.</summary>
/// <param name="File">The file that was read.</param>
/// <param name="Line">The line that would have been too much.</param>
/// <param name="Allowed">The limit, in words.</param>
/// <param name="Found">What is there instead where that is known, or null.</param>
public sealed record EditionExcess(string File, long Line, Wording Allowed, Wording? Found = null);

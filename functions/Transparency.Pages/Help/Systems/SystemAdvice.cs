using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Pages.Help.Systems;

/// <summary>What to do in a system where a report says that something is wrong.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Cause">Why that usually comes of this system, and what to do there.</param>
public sealed record SystemAdvice(ProblemKind Kind, Wording Cause);

using System.Runtime.CompilerServices;
using Transparency.Core.Words;

namespace Transparency.Core.Validation;

/// <summary>
/// A kind of problem. The code is stable: other programs rely on it. There is one of each, so that a flood of problems is told apart in no
/// time.
/// </summary>
/// <param name="Code">Stable, lower case with hyphens.</param>
/// <param name="Severity">Whether it stops the folder.</param>
/// <param name="Title">What is wrong.</param>
/// <param name="Mend">What to do.</param>
public sealed record ProblemKind(string Code, Severity Severity, Wording Title, Wording Mend)
{
    public bool Equals(ProblemKind? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

using Transparency.Core.Words;

namespace Transparency.Core.Validation;

/// <summary>
/// Equal problems, which are mended in one go: of one kind, in one column of one file, where the same was expected. What has no line
/// is equal in every file.
/// </summary>
/// <param name="Problems">Those that are listed, in order; at least one.</param>
/// <param name="Count">How many rows or files it concerns, listed or not.</param>
public sealed record ProblemGroup(IReadOnlyList<Problem> Problems, long Count)
{
    public Problem First => Problems[0];

    /// <summary>Where it stands, as far as places were kept, in order.</summary>
    public IEnumerable<ProblemPlace> Places => Problems.SelectMany(problem => problem.Places);

    /// <summary>What makes problems equal. What was expected is mostly the same, and too long to be hashed for each row.</summary>
    internal readonly record struct Key(ProblemKind Kind, string? File, string? Column, Wording? Expected)
    {
        public static Key Of(Problem problem) => Of(problem.Kind, problem.File, problem.Line, problem.Column, problem.Expected);

        public static Key Of(ProblemKind kind, string file, long? line, string? column, Wording? expected) =>
            new(kind, line is null ? null : file, column, expected);

        public bool Equals(Key other) =>
            Kind == other.Kind && File == other.File && Column == other.Column && Expected == other.Expected;

        public override int GetHashCode() => HashCode.Combine(Kind, File, Column);
    }
}

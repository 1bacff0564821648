using System.Diagnostics.CodeAnalysis;

namespace Transparency.Functions.Http;

/// <summary>What a request means, or the answer that it means nothing here.</summary>
public sealed class Found<T>
    where T : notnull
{
    private readonly T? _value;
    private readonly ProblemResult? _problem;

    private Found(T? value, ProblemResult? problem) => (_value, _problem) = (value, problem);

    public static implicit operator Found<T>(T value) => new(value, null);

    public static implicit operator Found<T>(ProblemResult problem) => new(default, problem);

    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out ProblemResult? problem)
    {
        (value, problem) = (_value, _problem);
        return problem is null;
    }
}

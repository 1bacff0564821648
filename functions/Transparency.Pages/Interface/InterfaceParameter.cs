using Transparency.Core.Words;

namespace Transparency.Pages.Interface;

/// <summary>A parameter of an address of the programming interface.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it asks for.</param>
public sealed record InterfaceParameter(string Name, Wording Meaning)
{
    /// <summary>The values allowed, the usual one first; empty where a text, a code or a number is.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>The number that stands for a parameter which is not given, or null where it is no number.</summary>
    public int? Usual { get; init; }

    public int Least { get; init; }

    public int Most { get; init; }

    /// <summary>What a code looks like, as a regular expression, or null.</summary>
    public string? Pattern { get; init; }

    /// <summary>Whether it is a part of the path, and cannot be left out.</summary>
    public bool IsOfPath { get; init; }
}

using Transparency.Core.Words;

namespace Transparency.Pages.Help.Systems;

/// <summary>
/// How files come out of an accounting system, and what to do there with what a report says of them. What stands between back quotes is
/// a name out of a file and is shown as one.
/// </summary>
/// <param name="Id">As its address has it.</param>
/// <param name="Name">What clerks call it.</param>
/// <param name="Lead">What is to be uploaded from it, in a sentence.</param>
public sealed record HelpSystem(string Id, Wording Name, Wording Lead)
{
    /// <summary>What its page is called, where that is not made of its name.</summary>
    public Wording? Title { get; init; }

    /// <summary>Where to click, in order.</summary>
    public required IReadOnlyList<Wording> Steps { get; init; }

    /// <summary>What of it we have not seen ourselves: said to the reader, who sees the system and will find it.</summary>
    public required Wording Doubt { get; init; }

    /// <summary>What comes out.</summary>
    public required IReadOnlyList<SystemFile> Files { get; init; }

    /// <summary>The commonest messages of a report on its files.</summary>
    public required IReadOnlyList<SystemAdvice> Advice { get; init; }

    /// <summary>From where its menus are known.</summary>
    public IReadOnlyList<SystemSource> Sources { get; init; } = [];
}

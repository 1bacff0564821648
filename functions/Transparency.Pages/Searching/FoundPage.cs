using RazorSlices;
using Transparency.Core.Budgets;
using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages.Searching;

/// <summary>What one search found, grouped by what it is.</summary>
/// <param name="Box">What was looked for, and where.</param>
/// <param name="Groups">What was found; none where nothing was, or where nothing was looked for yet.</param>
/// <param name="Next">Where all groups go on, or null.</param>
public sealed record FoundPage(SearchBox Box, IReadOnlyList<FoundGroup> Groups, string? Next) : PublicPage(Box.Language)
{
    /// <summary>Nobody looks for what somebody else was looking for.</summary>
    public override PageFrame Frame =>
        new(Language, Title, FoundWords.Description.In(Language), Box.Municipality) { IsUnlisted = true };

    internal string Title => (Box.Sought is { } sought ? FoundWords.Sought.In(Language).Filled(sought) : FoundWords.Title.In(Language))
        + (Box.Name is { } name ? $", {name}" : "");

    /// <summary>Whether anything could be found by it.</summary>
    internal bool IsAsked => Box.Sought is { } sought && sought.Trim().Length > 1;

    /// <summary>The same search without a language.</summary>
    internal string Path => PlainQuery.Of(PublicPaths.SearchPage, [("q", Box.Sought), ("municipality", Box.Municipality)]);

    internal string NextAddress => Translated.Of(
        PlainQuery.Of(PublicPaths.SearchPage, [("q", Box.Sought), ("municipality", Box.Municipality), ("next", Next)]), Language);

    /// <summary>The same search of all municipalities.</summary>
    internal string EverywhereAddress => Translated.Of(PlainQuery.Of(PublicPaths.SearchPage, [("q", Box.Sought)]), Language);

    internal string CountOf(FoundGroup group)
    {
        var count = Figures.Count(group.Total, Language);
        return group.IsComplete ? count : FoundWords.MoreThan.In(Language).Filled(count);
    }

    internal string? AddressOf(FoundThing thing) =>
        thing.Address is { } address ? Translated.Of(address, Language) : null;

    protected override RazorSlice View() => FoundView.Create(this);
}

/// <summary>Things of one kind.</summary>
/// <param name="Title">What they are, in the language of the page.</param>
/// <param name="Total">How many were found.</param>
/// <param name="IsComplete">False where there are more still.</param>
/// <param name="Things">Those on this page.</param>
public sealed record FoundGroup(string Title, long Total, bool IsComplete, IReadOnlyList<FoundThing> Things);

/// <summary>A thing that was found.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Its page, without a language; null where it has none.</param>
public sealed record FoundThing(string Name, string? Address)
{
    /// <summary>Its code or IČO, or null.</summary>
    public string? Code { get; init; }

    /// <summary>What tells it apart: a district, a municipality; or null.</summary>
    public string? Note { get; init; }

    /// <summary>Its day, or null.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>How many municipalities it has to do with, or null.</summary>
    public int? Towns { get; init; }

    /// <summary>What was paid, in CZK; or null.</summary>
    public Money? Amount { get; init; }

    /// <summary>What came in, in CZK; or null.</summary>
    public Money? Income { get; init; }
}

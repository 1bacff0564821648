namespace Transparency.Pages.Pictures;

/// <summary>A thing that a picture is made of. Whatever draws it, with which pen, draws the same.</summary>
public abstract record Mark;

/// <summary>A filled rectangle.</summary>
/// <param name="Area">Where.</param>
/// <param name="Fill">Its colour, such as <c>#1f6f8b</c>.</param>
public sealed record BoxMark(Area Area, string Fill) : Mark
{
    /// <summary>The colour of its border, or null.</summary>
    public string? Border { get; init; }

    /// <summary>How far its corners are round.</summary>
    public double Corner { get; init; }
}

/// <summary>A line of text.</summary>
/// <param name="X">Where it begins, or where it ends.</param>
/// <param name="Y">What it stands on.</param>
/// <param name="Text">What it says.</param>
/// <param name="Pen">Its letters.</param>
public sealed record TextMark(double X, double Y, string Text, Letters Pen) : Mark
{
    /// <summary>Whether it ends at <see cref="X"/> and does not begin there.</summary>
    public bool IsAtEnd { get; init; }
}

/// <summary>What leads somewhere where the picture is part of a page.</summary>
/// <param name="Address">Where to, or null.</param>
/// <param name="Label">What it is, with its amount.</param>
/// <param name="Marks">What it is made of.</param>
public sealed record LinkMark(string? Address, string Label, IReadOnlyList<Mark> Marks) : Mark;

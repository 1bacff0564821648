namespace Transparency.Tests;

/// <summary>How a month's national files are written.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month.</param>
internal sealed record CountryShape(int Year = 2025, int Month = 12)
{
    /// <summary>Rows of one municipality, about: the real file has 190.</summary>
    public int Rows { get; init; } = 190;

    /// <summary>51, or 63 from 2026, which says both sides in one table and some nodes twice.</summary>
    public int Form { get; init; } = 51;

    /// <summary>Eight, or ten with zeros in front.</summary>
    public int IcoDigits { get; init; } = 8;

    /// <summary>Whether the header has the long names of columns, with a colon.</summary>
    public bool LongHeader { get; init; } = true;

    /// <summary>The file of March 2013 has thousands of crowns; the totals must be whole thousands then.</summary>
    public bool Thousands { get; init; }

    /// <summary>Whether there are columns that nobody reads, as in the real file.</summary>
    public bool HasOtherColumns { get; init; }

    public int Seed { get; init; } = 1;
}

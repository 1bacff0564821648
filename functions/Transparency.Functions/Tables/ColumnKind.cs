namespace Transparency.Functions.Tables;

/// <summary>What the cells of a column are, which decides how they are written.</summary>
public enum ColumnKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A text of digits or letters that names something; zeros before it belong to it.</summary>
    Code,

    /// <summary>A word of the interface such as <c>expenditure</c>; people are told it in their language.</summary>
    Word,

    /// <summary>CZK with two decimals.</summary>
    Amount,

    /// <summary>A whole number of things.</summary>
    Count,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A part of a whole, from 0 to 1.</summary>
    Ratio,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A moment, UTC.</summary>
    Moment,
}

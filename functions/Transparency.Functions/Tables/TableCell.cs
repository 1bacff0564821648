using Transparency.Core.Budgets;

namespace Transparency.Functions.Tables;

/// <summary>What stands in a cell: a text, a number, a day or a moment, or nothing where it is not known.</summary>
public readonly record struct TableCell
{
    private TableCell(string? text, decimal? number, DateTime? time) => (Text, Number, Time) = (text, number, time);

    public string? Text { get; }

    public decimal? Number { get; }

    /// <summary>UTC; a day begins at midnight.</summary>
    public DateTime? Time { get; }

    public static implicit operator TableCell(string? text) => new(text, null, null);

    public static implicit operator TableCell(Money? amount) => new(null, amount?.Crowns, null);

    public static implicit operator TableCell(long? number) => new(null, number, null);

    public static implicit operator TableCell(decimal? number) => new(null, number, null);

    public static implicit operator TableCell(DateOnly? day) => new(null, null, day?.ToDateTime(TimeOnly.MinValue));

    public static implicit operator TableCell(DateTimeOffset? moment) => new(null, null, moment?.UtcDateTime);

    /// <summary>Several as one, with spaces between them.</summary>
    public static TableCell Of(IEnumerable<int> numbers) => string.Join(' ', numbers);
}

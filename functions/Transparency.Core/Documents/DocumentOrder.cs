namespace Transparency.Core.Documents;

/// <summary>
/// The order of documents, whatever that of the rows was: by kind, by the day of approval and publication, by number; whole texts last.
/// </summary>
public sealed class DocumentOrder : IComparer<BudgetDocument>
{
    public static DocumentOrder Usual { get; } = new();

    public int Compare(BudgetDocument? x, BudgetDocument? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);

        Span<int> steps =
        [
            x.Kind.CompareTo(y.Kind), Day(
                x.Approved, y.Approved), Day(x.Published, y.Published), (x.Number?.Length ?? 0).CompareTo(y.Number?.Length ?? 0),
            string.CompareOrdinal(
                x.Number, y.Number), string.CompareOrdinal(
                    x.Title, y.Title), string.CompareOrdinal(x.Url, y.Url), Day(x.Removed, y.Removed),
        ];

        foreach (var step in steps)
        {
            if (step != 0)
                return step;
        }

        return 0;
    }

    /// <summary>What has no day yet comes last.</summary>
    private static int Day(DateOnly? left, DateOnly? right) => (left ?? DateOnly.MaxValue).CompareTo(right ?? DateOnly.MaxValue);
}

using Azure.Data.Tables;
using Transparency.Core.Editions;
using Transparency.Storage.Editions;

namespace Transparency.Storage.Verifying;

/// <summary>Compares an edition's rows in the table <c>Budgets</c> with what was computed, value by value.</summary>
internal static class RowComparison
{
    /// <summary>What the table service adds by itself.</summary>
    private static readonly string[] Own = ["odata.etag", "PartitionKey", "RowKey", "Timestamp"];

    public static async Task<VerifiedPart> RunAsync(EditionContent content, BudgetRowStore rows, CancellationToken cancel)
    {
        var edition = content.Summary;
        var stored = new SortedDictionary<string, TableEntity>(StringComparer.Ordinal);

        await foreach (var row in rows.StoredAsync(EditionKey.Of(edition), cancel))
            stored[row.RowKey] = row;

        var count = 0;
        Difference? first = null;

        foreach (var (row, _) in BudgetRowStore.Rows(content))
        {
            count++;

            var difference = stored.Remove(row.RowKey, out var found)
                ? DifferenceOrNull(row, found)
                : new Difference(DifferenceKind.Missing, row.RowKey);
            first ??= difference;
        }

        first ??= stored.Count > 0 ? new Difference(DifferenceKind.Unexpected, stored.Keys.First()) : null;
        return new VerifiedPart("Budgets", true, count, first);
    }

    private static Difference? DifferenceOrNull(TableEntity computed, TableEntity stored)
    {
        foreach (var name in computed.Keys.Union(stored.Keys).Except(Own).Order(StringComparer.Ordinal))
        {
            if (!IsSame(computed[name], stored[name]))
                return new Difference(DifferenceKind.Value, computed.RowKey, name);
        }

        return null;
    }

    /// <summary>Bytes come back from the table in a wrapping of the client's own.</summary>
    private static bool IsSame(object? computed, object? stored) => (computed, stored) switch
    {
        (byte[] bytes, BinaryData found) => bytes.AsSpan().SequenceEqual(found.ToMemory().Span),
        (byte[] bytes, byte[] found) => bytes.AsSpan().SequenceEqual(found),
        _ => Equals(computed, stored),
    };
}

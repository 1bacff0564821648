using Parquet;
using Parquet.Schema;
using Transparency.Core.Budgets;

namespace Transparency.Core.Editions.Downloads;

/// <summary>Rows of a table, column by column, until they are written as one group. Cells are added in the order of the columns.</summary>
internal sealed class ParquetRows(ParquetSchema schema)
{
    private readonly ParquetColumn[] _columns = [.. schema.DataFields.Select(ParquetColumn.Of)];
    private int _next;

    public int Count { get; private set; }

    public void Text(string cell) => ((ParquetColumn.Texts)_columns[_next++]).Add(cell);

    public void Amount(Money? cell) => ((ParquetColumn.Values<decimal>)_columns[_next++]).Add(cell?.Crowns);

    public void Day(DateOnly cell) => ((ParquetColumn.Values<DateOnly>)_columns[_next++]).Add(cell);

    public void Number(long cell) => ((ParquetColumn.Values<long>)_columns[_next++]).Add(cell);

    /// <summary>Whose the row is and of which year, the first of <see cref="LabelColumns"/>.</summary>
    public void Place(RowLabels labels)
    {
        Text(labels.Municipality);
        Text(labels.MunicipalityName);
        Text(labels.Ico);
        ((ParquetColumn.Values<int>)_columns[_next++]).Add(labels.Year);
    }

    /// <exception cref="InvalidOperationException">The row has fewer cells than the table has columns.</exception>
    public void EndRow()
    {
        if (_next != _columns.Length)
            throw new InvalidOperationException("A row of Parquet has a cell for each column.");

        _next = 0;
        Count++;
    }

    /// <summary>Writes them and forgets them.</summary>
    public async Task WriteAsync(ParquetWriter writer)
    {
        using (var group = writer.CreateRowGroup())
        {
            foreach (var column in _columns)
                await column.WriteAsync(group);

            group.CompleteValidate();
        }

        foreach (var column in _columns)
            column.Clear();

        Count = 0;
    }
}

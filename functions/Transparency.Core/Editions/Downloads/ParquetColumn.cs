using Parquet;
using Parquet.Schema;
using Transparency.Core.Budgets;

namespace Transparency.Core.Editions.Downloads;

/// <summary>The cells of a column until the group of their rows is written. What is empty in CSV is null here.</summary>
internal abstract class ParquetColumn(DataField field)
{
    /// <summary>As many as fit into eight bytes: up to 9,999,999,999,999,999.99 CZK.</summary>
    private const int AmountDigits = 18;

    public DataField Field { get; } = field;

    /// <summary>The columns of a table, to be put into a schema.</summary>
    public static DataField FieldOf(PublishedColumn column)
    {
        var isNullable = !column.Required;
        if (column.Type == ColumnType.Amount)
            return new DecimalDataField(column.Name, AmountDigits, 2, isNullable: isNullable);

        var type = column.Type == ColumnType.Date ? typeof(DateOnly)
            : column.Type == ColumnType.Count ? typeof(long)
            : column.Type == ColumnType.Year ? typeof(int)
            : typeof(string);

        return new DataField(column.Name, type, isNullable);
    }

    /// <param name="field">A field of a schema.</param>
    public static ParquetColumn Of(DataField field)
    {
        if (field is DecimalDataField)
            return new Values<decimal>(field);
        if (field.ClrType == typeof(DateOnly))
            return new Values<DateOnly>(field);
        if (field.ClrType == typeof(long))
            return new Values<long>(field);

        return field.ClrType == typeof(int) ? new Values<int>(field) : new Texts(field);
    }

    public abstract Task WriteAsync(ParquetRowGroupWriter group);

    /// <summary>Forgets the cells; their room stays.</summary>
    public abstract void Clear();

    /// <summary>Texts, of which rows in order mostly have the same as the row before: it is kept once.</summary>
    internal sealed class Texts(DataField field) : ParquetColumn(field)
    {
        private readonly List<string?> _cells = [];

        public void Add(string cell)
        {
            var before = _cells.Count > 0 ? _cells[^1] : null;
            _cells.Add(cell.Length == 0 && Field.IsNullable ? null : cell == before ? before : cell);
        }

        public override Task WriteAsync(ParquetRowGroupWriter group) => group.WriteAsync(Field, _cells!);

        public override void Clear() => _cells.Clear();
    }

    /// <summary>Cells of a fixed size.</summary>
    internal sealed class Values<T>(DataField field) : ParquetColumn(field)
        where T : struct
    {
        private T?[] _cells = new T?[256];
        private int _count;

        public void Add(T? cell)
        {
            if (_count == _cells.Length)
                Array.Resize(ref _cells, _count * 2);

            _cells[_count++] = cell;
        }

        public override Task WriteAsync(ParquetRowGroupWriter group) => Field.IsNullable
            ? group.WriteAsync<T>(Field, _cells.AsMemory(0, _count))
            : group.WriteAsync<T>(Field, Array.ConvertAll(_cells[.._count], cell => cell!.Value));

        public override void Clear() => _count = 0;
    }
}

namespace Transparency.Core.Editions.Joining;

/// <summary>A structure of Apache Thrift without its schema: numbered fields in order, each with what it holds.</summary>
internal sealed class ThriftStruct
{
    public List<ThriftField> Fields { get; } = [];

    public bool Has(short id) => Fields.Exists(field => field.Id == id);

    public long Number(short id) => (long)Value(id);

    public ThriftStruct Struct(short id) => (ThriftStruct)Value(id);

    public ThriftList List(short id) => (ThriftList)Value(id);

    public void Set(short id, object value)
    {
        var index = Fields.FindIndex(field => field.Id == id);
        Fields[index] = Fields[index] with { Value = value };
    }

    /// <summary>Moves an offset in the file, where there is one.</summary>
    public void Shift(short id, long by)
    {
        if (Has(id))
            Set(id, Number(id) + by);
    }

    private object Value(short id) =>
        Fields.Find(field => field.Id == id)?.Value ?? throw new InvalidDataException($"A footer of Parquet lacks its field {id}.");
}

/// <summary>A field.</summary>
/// <param name="Id">Its number in the schema.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Value">A number as long, bytes, a list or a structure; null for booleans.</param>
internal sealed record ThriftField(short Id, ThriftType Type, object? Value);

/// <summary>A list or set.</summary>
/// <param name="Type">What each of it is.</param>
/// <param name="Items">As in <see cref="ThriftField"/>; a boolean is a number.</param>
internal sealed record ThriftList(ThriftType Type, IReadOnlyList<object> Items);

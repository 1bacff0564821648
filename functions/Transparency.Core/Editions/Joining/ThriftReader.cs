using System.Buffers.Binary;

namespace Transparency.Core.Editions.Joining;

/// <summary>Reads the compact protocol of Apache Thrift, in which Parquet has its footer, whatever its fields mean.</summary>
internal ref struct ThriftReader(ReadOnlySpan<byte> bytes)
{
    private const int Deepest = 32;

    private ReadOnlySpan<byte> _rest = bytes;

    /// <exception cref="InvalidDataException">The bytes are none.</exception>
    public static ThriftStruct Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new ThriftReader(bytes).Struct(0);
        }
        catch (Exception fault) when (fault is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("A footer of Parquet ends too soon.", fault);
        }
    }

    private ThriftStruct Struct(int depth)
    {
        if (depth > Deepest)
            throw new InvalidDataException("A footer of Parquet is too deep.");

        var read = new ThriftStruct();
        short id = 0;

        while (Byte() is var head && head != 0)
        {
            // The distance to the number before stands beside the type where it is short.
            id = (head >> 4) is var distance && distance != 0 ? (short)(id + distance) : (short)Number();
            var type = (ThriftType)(head & 15);
            read.Fields.Add(new ThriftField(id, type, type is ThriftType.True or ThriftType.False ? null : Value(type, depth)));
        }

        return read;
    }

    private object Value(ThriftType type, int depth) => type switch
    {
        ThriftType.True or ThriftType.False or ThriftType.Byte => (long)Byte(),
        ThriftType.Short or ThriftType.Int or ThriftType.Long => Number(),
        ThriftType.Double => (long)BinaryPrimitives.ReadUInt64LittleEndian(Take(8)),
        ThriftType.Binary => Take(checked((int)Unsigned())).ToArray(),
        ThriftType.List or ThriftType.Set => List(depth),
        ThriftType.Struct => Struct(depth + 1),
        _ => throw new InvalidDataException($"A footer of Parquet has a value of type {(int)type}."),
    };

    private ThriftList List(int depth)
    {
        var head = Byte();
        var type = (ThriftType)(head & 15);
        var count = head >> 4 == 15 ? checked((int)Unsigned()) : head >> 4;
        var items = new List<object>();

        for (var i = 0; i < count; i++)
            items.Add(Value(type, depth));

        return new ThriftList(type, items);
    }

    private byte Byte() => Take(1)[0];

    private long Number()
    {
        var number = Unsigned();
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    private ulong Unsigned()
    {
        ulong number = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Byte();
            number |= (ulong)(part & 127) << shift;

            if (part < 128)
                return number;
        }

        throw new InvalidDataException("A footer of Parquet has a number that does not end.");
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        var taken = _rest[..length];
        _rest = _rest[length..];

        return taken;
    }
}

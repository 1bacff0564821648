using System.Buffers;
using System.Buffers.Binary;

namespace Transparency.Core.Editions.Joining;

/// <summary>Writes what <see cref="ThriftReader"/> reads.</summary>
internal sealed class ThriftWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public static byte[] Write(ThriftStruct value)
    {
        var writer = new ThriftWriter();
        writer.Struct(value);

        return writer._bytes.WrittenSpan.ToArray();
    }

    private void Struct(ThriftStruct value)
    {
        short before = 0;

        foreach (var (id, type, held) in value.Fields)
        {
            var distance = id - before;
            if (distance is > 0 and < 16)
            {
                Byte((distance << 4) | (int)type);
            }
            else
            {
                Byte((int)type);
                Number(id);
            }

            if (held is not null)
                Value(type, held);

            before = id;
        }

        Byte(0);
    }

    private void Value(ThriftType type, object value)
    {
        switch (type)
        {
            case ThriftType.True or ThriftType.False or ThriftType.Byte:
                Byte((int)(long)value);
                break;
            case ThriftType.Short or ThriftType.Int or ThriftType.Long:
                Number((long)value);
                break;
            case ThriftType.Double:
                Span<byte> eight = stackalloc byte[8];
                BinaryPrimitives.WriteUInt64LittleEndian(eight, (ulong)(long)value);
                _bytes.Write(eight);
                break;
            case ThriftType.Binary:
                var bytes = (byte[])value;
                Unsigned((ulong)bytes.Length);
                _bytes.Write(bytes);
                break;
            case ThriftType.List or ThriftType.Set:
                List((ThriftList)value);
                break;
            default:
                Struct((ThriftStruct)value);
                break;
        }
    }

    private void List(ThriftList list)
    {
        var count = list.Items.Count;
        Byte((Math.Min(count, 15) << 4) | (int)list.Type);

        if (count >= 15)
            Unsigned((ulong)count);

        foreach (var item in list.Items)
            Value(list.Type, item);
    }

    private void Byte(int value) => _bytes.Write([(byte)value]);

    private void Number(long value) => Unsigned((ulong)((value << 1) ^ (value >> 63)));

    private void Unsigned(ulong value)
    {
        for (; value >= 128; value >>= 7)
            Byte((int)(value & 127) | 128);

        Byte((int)value);
    }
}

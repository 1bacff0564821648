using System.Buffers.Binary;
using System.Text;

namespace Transparency.LocalHost.Tests.Telemetry;

/// <summary>A message in protobuf's encoding, read by field numbers: enough for what OpenTelemetry's protocol says.</summary>
internal sealed class WireMessage(ReadOnlyMemory<byte> bytes)
{
    public string Text => Encoding.UTF8.GetString(bytes.Span);

    public string Hex => Convert.ToHexStringLower(bytes.Span);

    public double Double => BinaryPrimitives.ReadDoubleLittleEndian(bytes.Span);

    public long Fixed => BinaryPrimitives.ReadInt64LittleEndian(bytes.Span);

    /// <summary>Every value of a field, and of that its field, and so on.</summary>
    public IEnumerable<WireMessage> At(params int[] fields) =>
        fields is [] ? [this] : Fields().Where(field => field.Number == fields[0]).SelectMany(field => field.Value.At(fields[1..]));

    private IEnumerable<(int Number, WireMessage Value)> Fields()
    {
        for (var at = 0; at < bytes.Length;)
        {
            var tag = (int)Varint(ref at);
            var start = at;
            var length = (tag & 7) switch
            {
                0 => VarintLength(at),
                1 => 8,
                5 => 4,
                2 => (int)Varint(ref start),
                var other => throw new InvalidDataException($"Wire type {other} is not used any more."),
            };
            at = start + length;
            yield return (tag >> 3, new(bytes.Slice(start, length)));
        }
    }

    private ulong Varint(ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            byte next = bytes.Span[at++];
            value |= (ulong)(next & 0x7f) << shift;

            if (next < 0x80)
                return value;
        }
    }

    private int VarintLength(int at)
    {
        var end = at;
        Varint(ref end);
        return end - at;
    }
}

using System.IO.Hashing;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Folders;

/// <summary>
/// What is unpacked, held against the checksum that was packed with it: a letter that changed on the way would be another figure.
/// </summary>
internal sealed class VerifiedStream(Stream inner, uint checksum) : ForwardStream
{
    private readonly Crc32 _found = new();

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _found.Append(buffer[..read]);

        if (read == 0 && buffer.Length > 0 && _found.GetCurrentHashAsUInt32() != checksum)
            throw new InvalidDataException("The checksum is another one.");

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();

        base.Dispose(disposing);
    }
}

using System.Text;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Gordic;

/// <summary>
/// Whose a KXX file is: its heads <c>5/@</c> and <c>6/@</c> begin with the IČO, to which a city adds two digits for a district. Where
/// zeros in front were lost, what is left is compared with both.
/// </summary>
/// <param name="own">The municipality's IČO, eight digits, or null where nothing can be compared.</param>
/// <param name="reading">The books of the file.</param>
internal sealed class KxxHolder(string? own, FileReading reading)
{
    /// <summary>After the IČO of a head <c>5/@</c>: <c>00</c>, month, <c>000</c>, a licence of four characters.</summary>
    private const int LicenceLength = 11;
    private const int IcoLength = 8;
    private const int LongestLength = 10;

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>Tells the file's head (<c>5/@</c>) that is of another IČO. One that cannot be read says nothing.</summary>
    public void CheckFile(ReadOnlySpan<byte> line, long number)
    {
        var text = line[3..].TrimEnd((byte)' ');
        if (text.Length <= LicenceLength)
            return;

        var holder = text[..^LicenceLength].Trim((byte)' ');
        if (holder.Length is >= IcoLength and <= LongestLength && !holder.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            IsOwn(Encoding.ASCII.GetString(holder), number);
    }

    /// <summary>Whether a block is the municipality's; tells the first of every other IČO.</summary>
    public bool IsOwn(string holder, long line)
    {
        if (own is null || CanBe(holder).Contains(own))
            return true;

        var found = holder.Length == LongestLength ? holder[..IcoLength] : holder;
        if (_told.Add(found))
            reading.Problem(FileProblems.OtherIco, line, "IČO", Wording.Verbatim($"IČO {found}"), Wording.Verbatim($"IČO {own}"));

        return false;
    }

    private static IEnumerable<string> CanBe(string holder)
    {
        if (holder.Length == IcoLength)
            yield return holder;

        yield return holder.PadLeft(LongestLength, '0')[..IcoLength];
    }
}

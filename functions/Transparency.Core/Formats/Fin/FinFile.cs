using System.Text;

namespace Transparency.Core.Formats.Fin;

/// <summary>Whose rows one extract has.</summary>
internal sealed class FinFile
{
    private byte[]? _first;

    /// <summary>Whether any of its rows is the municipality's.</summary>
    public bool HasOwn { get; set; }

    /// <summary>The first other municipality, by IČO, or null.</summary>
    public string? First => _first is null ? null : Encoding.UTF8.GetString(_first);

    /// <summary>A second one, or null.</summary>
    public string? Second { get; private set; }

    public void See(ReadOnlySpan<byte> ico)
    {
        if (Second is not null)
            return;

        _first ??= ico.ToArray();
        // Zeros in front are lost where a spreadsheet took the IČO for a number.
        if (!_first.AsSpan().TrimStart((byte)'0').SequenceEqual(ico.TrimStart((byte)'0')))
            Second = Encoding.UTF8.GetString(ico);
    }
}

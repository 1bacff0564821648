using System.Text;

namespace Transparency.Core.Formats.Fin;

/// <summary>
/// What the extracts of a folder say together, found before any of them is read: whose they are, and their latest months.
/// </summary>
internal sealed class FinFindings
{
    private FinMonth _latestBudget;
    private FinMonth _latestFinancing;
    private byte[]? _first;

    /// <summary>The first municipality seen, by IČO; asked for only where the settings do not say which one it is.</summary>
    public string? First => _first is null ? null : Encoding.UTF8.GetString(_first);

    /// <summary>Another one, or null.</summary>
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

    public void See(bool financing, FinMonth month)
    {
        ref var latest = ref financing ? ref _latestFinancing : ref _latestBudget;
        if (month.CompareTo(latest) > 0)
            latest = month;
    }

    /// <summary>The two parts are published in files of their own, so each has its own latest month.</summary>
    public FinMonth Latest(bool financing) => financing ? _latestFinancing : _latestBudget;
}

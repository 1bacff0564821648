namespace Transparency.Core.Ledger.Aggregation;

/// <summary>Why a text is not published as it stands in its file.</summary>
public enum TextFault
{
    /// <summary>Something of a person stands in it; it is held back, and no report repeats it.</summary>
    PersonalData,

    /// <summary>It holds characters that nobody sees; they were taken out.</summary>
    Unseen,

    /// <summary>It holds characters that forge; its row is refused.</summary>
    Forbidden,
}

/// <summary>Texts of one column of a file that are not published as they stand there: all counted, the first places kept.</summary>
/// <param name="Fault">Why.</param>
/// <param name="File">The file.</param>
/// <param name="Column">What the interface calls the column.</param>
public sealed record TextFinding(TextFault Fault, string File, string Column)
{
    private const int MostPlaces = 200;

    private readonly List<(long Line, string? Found)> _places = [];

    /// <summary>The first lines; with the character where it is one that is refused.</summary>
    public IReadOnlyList<(long Line, string? Found)> Places => _places;

    public long Count { get; private set; }

    internal void Add(long line, string? found)
    {
        Count++;
        if (_places.Count < MostPlaces)
            _places.Add((line, found));
    }
}

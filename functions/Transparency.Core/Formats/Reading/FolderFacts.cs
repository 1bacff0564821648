using Transparency.Core.Municipalities;

namespace Transparency.Core.Formats.Reading;

/// <summary>What is known of a folder before any of its rows is read, and what formats find out in a first look at all its files.</summary>
/// <param name="municipality">Whose folder it is.</param>
/// <param name="year">Its year.</param>
public sealed class FolderFacts(Municipality municipality, FiscalYear year)
{
    private readonly Dictionary<Type, object> _findings = [];

    public Municipality Municipality { get; } = municipality;

    public FiscalYear Year { get; } = year;

    /// <summary>A format's own findings over all files of the folder, made when first asked for.</summary>
    public T Findings<T>()
        where T : class, new()
    {
        if (_findings.TryGetValue(typeof(T), out var known))
            return (T)known;

        var made = new T();
        _findings[typeof(T)] = made;

        return made;
    }
}

using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Reading;

/// <summary>Where in a file the same is wrong: all of it counted, the first places kept.</summary>
internal sealed class GatheredPlaces(string file)
{
    private readonly List<ProblemPlace> _places = [];

    /// <summary>The first places, with what stands there; at most as many as are listed of a warning.</summary>
    public IReadOnlyList<ProblemPlace> Places => _places;

    public long Count { get; private set; }

    public void Add(long line, ReadOnlySpan<byte> found)
    {
        Count++;

        if (_places.Count == ProblemLog.ListedOfAWarning)
            return;

        var (text, isCut) = FoundText.Of(found);
        _places.Add(new ProblemPlace(file, line, text.Length == 0 ? null : Wording.Verbatim(text), isCut));
    }
}

namespace Transparency.Functions.Facts;

/// <summary>Texts as numbers: each has the place at which it came first.</summary>
public sealed class TextPlaces
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    public string this[int place] => _texts[place];

    /// <summary>The place of a text that may be new.</summary>
    public int PlaceOf(string text)
    {
        if (_places.TryGetValue(text, out var place))
            return place;

        _places[text] = _texts.Count;
        _texts.Add(text);

        return _texts.Count - 1;
    }

    /// <summary>The place of a text, or −1 where no fact has it.</summary>
    public int PlaceOrNone(string text) => _places.GetValueOrDefault(text, -1);
}

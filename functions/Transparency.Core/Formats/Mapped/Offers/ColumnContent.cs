using Transparency.Core.Budgets.Classification;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Formats.Mapped.Offers;

/// <summary>What stands in the first rows of a column, by which a guess from its name is confirmed or replaced.</summary>
internal sealed class ColumnContent
{
    private const double Most = 0.8;
    private const double NearlyAll = 0.9;
    private const double Few = 0.5;

    /// <summary>Of fewer values nothing can be told without a name.</summary>
    private const int FewestValues = 2;

    private int _values, _items, _knownItems, _paragraphs, _knownParagraphs, _amounts, _days, _icos, _longest, _shortest = int.MaxValue;
    private bool _hasDecimals;

    /// <summary>Record types among the values.</summary>
    public HashSet<RecordKind> Types { get; } = [];

    public static ColumnContent Of(IEnumerable<string> values, FiscalYear year)
    {
        var content = new ColumnContent();

        foreach (var value in values)
        {
            if (!string.IsNullOrWhiteSpace(value))
                content.Add(value.Trim(), year);
        }

        return content;
    }

    public bool CanBeItems => IsMost(_items);

    public bool CanBeParagraphs => IsMost(_paragraphs);

    public bool CanBeAmounts => IsMost(_amounts);

    public bool CanBeDays => IsMost(_days);

    public bool CanBeCodes => _longest <= OwnCode.Longest;

    public bool MustBeItems => _values >= FewestValues && _knownItems >= NearlyAll * _values && _knownParagraphs < Few * _values;

    public bool MustBeParagraphs => _values >= FewestValues && _knownParagraphs >= NearlyAll * _values && _knownItems < Few * _values;

    /// <summary>Numbers with decimals; without them they may be codes, years or counts.</summary>
    public bool MustBeAmounts => _values >= FewestValues && _amounts >= NearlyAll * _values && _hasDecimals && _days < Few * _values;

    /// <summary>Numbers of different lengths, which codes and years are not.</summary>
    public bool LooksLikeAmounts =>
        _values >= FewestValues
        && _amounts >= NearlyAll * _values
        && _days < Few * _values
        && _icos < Few * _values
        && (_hasDecimals || (_longest > 4 && _shortest < _longest));

    public bool MustBeIcos => _values >= FewestValues && _icos >= NearlyAll * _values;

    /// <summary>A table of no rows contradicts nothing.</summary>
    private bool IsMost(int number) => number >= Most * _values;

    private void Add(string value, FiscalYear year)
    {
        var text = System.Text.Encoding.UTF8.GetBytes(value);
        _values++;
        _longest = Math.Max(_longest, text.Length);
        _shortest = Math.Min(_shortest, text.Length);

        if (CodeParser.TryParse(text, out Item _))
            _items++;
        if (CodeParser.TryParse(text, out Paragraph _))
            _paragraphs++;
        if (text.Length == 4 && CodeLists.Items.NearestNameOrNull(value, year) is not null)
            _knownItems++;
        if (text.Length is 3 or 4 && CodeLists.Paragraphs.NearestNameOrNull(value.PadLeft(4, '0'), year) is not null)
            _knownParagraphs++;
        if (AmountParser.Parse(text, out _) is not AmountParser.Outcome.NotANumber)
            _amounts++;
        if (DateParser.TryParse(text, out _))
            _days++;
        if (text.Length == 8 && Ico.TryParse(text, out _))
            _icos++;

        _hasDecimals |= value.AsSpan().IndexOfAny(',', '.') >= 0;
        Types.Add(RecordTypes.Of(text));
    }
}

using Transparency.Core.Formats.Reading;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Mapped.Offers;

/// <summary>
/// Which column of an unknown table is which: by its name where its content agrees, and by its content alone where that is clear.
/// </summary>
internal sealed class ColumnGuess
{
    private readonly TableSketch _table;
    private readonly FiscalYear _year;
    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);
    private readonly List<Wording> _doubts = [];
    private readonly ColumnContent[] _contents;
    private readonly string?[] _meanings;

    public ColumnGuess(TableSketch table, FiscalYear year)
    {
        _table = table;
        _year = year;
        _contents = [.. table.Columns.Select((_, at) => ColumnContent.Of(table.ValuesOf(at), year))];
        _meanings = [.. table.Columns.Select(name => CanBeNamed(name) ? ColumnNames.MeaningOrNull(name) : null)];

        TakeCodes();
    }

    /// <summary>What could not be decided.</summary>
    public IReadOnlyList<Wording> Doubts => _doubts;

    public bool Has(string meaning) => _taken.ContainsKey(meaning);

    /// <summary>What the column of record types says, or nothing where there is none.</summary>
    public IEnumerable<RecordKind> Types =>
        Enumerable.Range(0, _meanings.Length).Where(at => _meanings[at] == MappingColumns.Type).SelectMany(at => _contents[at].Types);

    /// <summary>
    /// Whether money moved: each row that names a counterparty has a day, which an invoice that is not paid has not. A budget names nobody.
    /// </summary>
    public bool HasPaidCounterparties
    {
        get
        {
            int[] days = [.. Enumerable.Range(0, _meanings.Length).Where(IsOfDays)];
            int[] partners = [.. Enumerable.Range(0, _meanings.Length).Where(IsOfCounterparty)];

            return days.Length > 0
                && partners.Length > 0
                && _table.Rows.All(row => partners.All(at => IsEmpty(row, at)) || days.Any(at => !IsEmpty(row, at)))
                && _table.Rows.Any(row => partners.Any(at => !IsEmpty(row, at)));
        }
    }

    /// <summary>Whether rows belong to accounts, of which a budget counts some alone.</summary>
    public bool HasAccounts => _table.Columns.Any(ColumnNames.IsOfAccounts);

    /// <summary>Whether some of the items are of expenditure, which is nothing without its paragraphs.</summary>
    public bool HasExpenditure => Has(MappingColumns.Item) && _table.ValuesOf(_taken[MappingColumns.Item]).Any(IsExpenditure);

    /// <summary>Whether expenditure stands with a minus in most rows of a column.</summary>
    public bool HasNegativeExpenditure(string meaning)
    {
        if (!Has(meaning) || !Has(MappingColumns.Item))
            return false;

        int item = _taken[MappingColumns.Item], amount = _taken[meaning];
        var signs = _table.Rows
            .Where(row => !IsEmpty(row, item) && !IsEmpty(row, amount) && IsExpenditure(row[item]))
            .Select(row => AmountParser.Parse(System.Text.Encoding.UTF8.GetBytes(row[amount]), out var money) is AmountParser.Outcome.Exact
                ? Math.Sign(money.Halere)
                : 0)
            .ToList();

        return signs.Count(sign => sign < 0) > signs.Count(sign => sign > 0);
    }

    /// <summary>
    /// The columns that were taken, by what they are. Where expenditure has no paragraph, the name of its column is to be filled in: it
    /// would be published without one otherwise.
    /// </summary>
    public IReadOnlyDictionary<string, string> Taken() => MappingColumns.All
        .Where(meaning => Has(meaning) || (meaning == MappingColumns.Paragraph && HasExpenditure))
        .ToDictionary(meaning => meaning, meaning => Has(meaning) ? NameOf(meaning) : "", StringComparer.Ordinal);

    /// <summary>Columns of numbers that were not taken, and are no shares.</summary>
    public IReadOnlyList<string> OtherNumbers =>
    [
        .. _table.Columns.Where((name, at) =>
            name.Length > 0
            && !name.Contains('%', StringComparison.Ordinal)
            && !_taken.ContainsValue(at)
            && _contents[at].LooksLikeAmounts),
    ];

    public string NameOf(string meaning) => _table.Columns[_taken[meaning]];

    public void Drop(string meaning) => _taken.Remove(meaning);

    /// <summary>Takes the one column of that name whose content agrees. Of several years that of the folder is meant.</summary>
    /// <param name="meaning">What the column is.</param>
    /// <param name="agrees">Whether it can be.</param>
    /// <param name="asks">Whether somebody has to decide where several can.</param>
    public bool Take(string meaning, Func<ColumnContent, bool> agrees, bool asks = true)
    {
        int[] named = [.. Enumerable.Range(0, _meanings.Length).Where(at => _meanings[at] == meaning && agrees(_contents[at]))];
        int[] ofYear = [.. named.Where(at => _table.Columns[at].Contains(_year.ToString(), StringComparison.Ordinal))];
        int[] fitting = ofYear.Length > 0 ? ofYear : [.. named.Where(at => !NamesAnotherYear(_table.Columns[at]))];

        if (fitting.Length > 1 && asks)
            _doubts.Add(OfferWords.Several(meaning, fitting.Select(at => _table.Columns[at])));
        if (fitting.Length != 1)
            return false;

        return _taken.TryAdd(meaning, fitting[0]);
    }

    /// <summary>Takes the one column without a meaning whose content leaves no choice.</summary>
    public bool TakeByContent(string meaning, Func<ColumnContent, bool> must)
    {
        int[] fitting =
        [
            .. Enumerable.Range(0, _meanings.Length).Where(at =>
                CanBeNamed(_table.Columns[at]) && _meanings[at] is null && !_taken.ContainsValue(at) && must(_contents[at])),
        ];

        return fitting.Length == 1 && _taken.TryAdd(meaning, fitting[0]);
    }

    /// <summary>What else stands in a row; of the rows of a budget there is nothing but its event and unit.</summary>
    public void TakeDetails(bool isOfEntries)
    {
        TakeDetail(MappingColumns.Event, content => content.CanBeCodes);
        TakeDetail(MappingColumns.Unit, content => content.CanBeCodes);

        TakeDetail(MappingColumns.Year, _ => true);

        if (!isOfEntries)
            return;

        TakeDay();

        if (!TakeDetail(MappingColumns.CounterpartyId, content => content.CanBeCodes))
            TakeByContent(MappingColumns.CounterpartyId, content => content.MustBeIcos);

        TakeDetail(MappingColumns.CounterpartyName, _ => true);
        TakeDetail(MappingColumns.Description, _ => true);
        TakeDetail(MappingColumns.Type, content => content.Types.Contains(RecordKind.Invoice));
    }

    private bool TakeDetail(string meaning, Func<ColumnContent, bool> agrees) => Take(meaning, agrees, asks: false);

    /// <summary>Of several days that of the payment counts, then that of the entry; between others there is no choice.</summary>
    private void TakeDay()
    {
        int[] days = [.. Enumerable.Range(0, _meanings.Length).Where(IsOfDays)];

        foreach (var words in new string[][] { [""], ["uhrad", "uhraz", "zapl"], ["uct"] })
        {
            int[] fitting = [.. days.Where(at => days.Length == 1 || IsDayOf(_table.Columns[at], words))];
            if (fitting.Length != 1)
                continue;

            _taken.TryAdd(MappingColumns.Date, fitting[0]);

            return;
        }
    }

    private bool IsOfCounterparty(int at) => _meanings[at] is MappingColumns.CounterpartyId or MappingColumns.CounterpartyName;

    private static bool IsEmpty(string[] row, int at) => at >= row.Length || string.IsNullOrWhiteSpace(row[at]);

    private static bool IsExpenditure(string item) => item.StartsWith('5') || item.StartsWith('6');

    private bool IsOfDays(int at) => _meanings[at] == MappingColumns.Date && _contents[at].CanBeDays;

    private static bool IsDayOf(string column, string[] words)
    {
        var name = ColumnNames.Folded(column);
        return words is [""] ? name is "datum" or "den" or "date" : words.Any(name.Contains);
    }

    private void TakeCodes()
    {
        if (!Take(MappingColumns.Item, content => content.CanBeItems))
            TakeByContent(MappingColumns.Item, content => content.MustBeItems);
        if (!Take(MappingColumns.Paragraph, content => content.CanBeParagraphs))
            TakeByContent(MappingColumns.Paragraph, content => content.MustBeParagraphs);
    }

    /// <summary>A mapping names columns, so that one without a name, or of a name that two have, cannot be meant.</summary>
    private bool CanBeNamed(string name) =>
        name.Length > 0 && _table.Columns.Count(other => other.Equals(name, StringComparison.OrdinalIgnoreCase)) == 1;

    private bool NamesAnotherYear(string name) =>
        ColumnNames.Folded(name)
            .Split(' ')
            .Any(word => word is ['1' or '2', _, _, _] && word.All(char.IsAsciiDigit) && word != _year.ToString());
}

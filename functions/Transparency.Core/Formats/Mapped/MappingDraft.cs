using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Mapped;

/// <summary>A mapping while it is read: what each key says and on which line, until it is known whether all of it fits together.</summary>
internal sealed class MappingDraft(long line)
{
    public static readonly string[] Keys = ["match", "separator", "encoding", "unit", "columns", "stage"];

    private static readonly Wording AmountsExpected = new(
        "buď approved, amended, actual, nebo amount, nebo md a dal",
        "either approved, amended, actual, or amount, or md and dal");

    private readonly Dictionary<string, (string? Text, long Line)> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? Name, long Line)> _columns = new(StringComparer.Ordinal);
    private List<MappingMistake> _mistakes = [];

    /// <summary>Whether the columns are no object, which has been said.</summary>
    public bool HasNoColumns { get; set; }

    public string? FirstKey => _texts.Keys.FirstOrDefault();

    public bool Has(string key) => _texts.ContainsKey(key);

    public bool TryPlace(string key, long at) => Keys.Contains(key) && _texts.TryAdd(key, (null, at));

    public bool TryPlaceColumn(string key, long at) => _columns.TryAdd(key, (null, at));

    public void Set(string key, string text) => _texts[key] = (text, _texts[key].Line);

    public void SetColumn(string key, string name) => _columns[key] = (name, _columns[key].Line);

    /// <returns>The mapping, or null when it has mistakes, which are added to <paramref name="mistakes"/>.</returns>
    public FileMapping? ToMappingOrNull(List<MappingMistake> mistakes)
    {
        _mistakes = mistakes;
        var before = mistakes.Count;
        var match = Text("match") ?? "*.csv";
        if (match.Length == 0)
            Mistake("match", "", new("jména souborů, například *.csv", "names of files such as *.csv"));

        var separator = OneOf<char?>("separator", null, (";", ';'), (",", ','), ("\t", '\t'), ("|", '|'));
        var encoding = OneOf<TextKind?>("encoding", null, [.. MappingFile.Encodings.Select(known => (known.Name, (TextKind?)known.Kind))]);
        var decimals = OneOf("unit", 2, ("czk", 2), ("thousands", 5), ("halere", 0));
        var stage = OneOf<Stage?>("stage", null, [.. MappingColumns.Stages.Select(known => (known.Name, (Stage?)known.Stage))]);

        if (_columns.Count > 0)
        {
            CheckColumns();
            CheckAmounts(stage);
        }
        else if (!HasNoColumns)
        {
            Mistake("columns", "", Wording.Verbatim(MappingColumns.Example));
        }

        // A value that was no text has been said already and stands here without one.
        if (mistakes.Count > before
            || HasNoColumns
            || _texts.Any(text => text.Key != "columns" && text.Value.Text is null)
            || _columns.Any(column => column.Value.Name is null))
        {
            return null;
        }

        return new FileMapping(
            LineOf("match"),
            match,
            separator,
            encoding,
            decimals,
            _columns.ToDictionary(column => column.Key, column => column.Value.Name!, StringComparer.Ordinal),
            stage);
    }

    private void CheckColumns()
    {
        if (!_columns.ContainsKey(MappingColumns.Item))
            Mistake("columns", string.Join(' ', _columns.Keys), new("sloupec uvedený pro item", "a column named for item"));

        var used = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        foreach (var (column, (name, at)) in _columns)
        {
            if (name is null)
                continue;

            if (name.Length == 0)
                _mistakes.Add(new MappingMistake(at, column, Wording.Verbatim(""), MappingColumns.NameExpected));
            else if (!used.TryAdd(name, column))
                _mistakes.Add(new MappingMistake(at, column, Wording.Verbatim(name), OtherThan(used[name])));
        }
    }

    private void CheckAmounts(Stage? stage)
    {
        var stages = MappingColumns.Stages.Count(known => _columns.ContainsKey(known.Name));
        bool amount = _columns.ContainsKey(
            MappingColumns.Amount), debit = _columns.ContainsKey(
                MappingColumns.Debit), credit = _columns.ContainsKey(MappingColumns.Credit);
        var ways = (stages > 0 ? 1 : 0) + (amount ? 1 : 0) + (debit || credit ? 1 : 0);
        if (ways != 1 || debit != credit)
        {
            Mistake("columns", string.Join(' ', _columns.Keys), AmountsExpected);
        }
        else if (stages > 0 && _texts.ContainsKey("stage"))
        {
            Mistake("stage", Text("stage") ?? "", new("žádné stage, když fázi říkají sloupce", "no stage where columns say it"));
        }
        else if (stages == 0 && stage is null && !_texts.ContainsKey("stage") && !_columns.ContainsKey(MappingColumns.Type))
        {
            Mistake("stage", "", new("approved, amended nebo actual", "approved, amended or actual"));
        }
    }

    private T OneOf<T>(string key, T standard, params ReadOnlySpan<(string Name, T Value)> allowed)
    {
        if (Text(key) is not { } text)
            return standard;

        var names = new List<string>();

        foreach (var (name, value) in allowed)
        {
            if (name.Equals(text, StringComparison.OrdinalIgnoreCase))
                return value;

            names.Add(name == "\t" ? "\\t" : name);
        }

        Mistake(key, text, Wording.AnyOf(names));

        return standard;
    }

    private string? Text(string key) => _texts.TryGetValue(key, out var known) ? known.Text : null;

    private static Wording OtherThan(string column) => new($"jiný sloupec než ten pro {column}", $"another column than that of {column}");

    private void Mistake(string key, string found, Wording expected) =>
        _mistakes.Add(new MappingMistake(LineOf(key), key, Wording.Verbatim(found), expected));

    private long LineOf(string key) => _texts.TryGetValue(key, out var known) ? known.Line : line;
}

using Transparency.Core.Formats.Reading;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Mapped.Offers;

/// <summary>
/// Where the money of an unknown table stands, in which unit and of which stage. A stage is said by the name of a column, or else by what
/// only accounting has, a day and a counterparty; where neither is there, it is not guessed.
/// </summary>
internal sealed class AmountGuess
{
    private const string Millions = "millions";

    /// <summary>In the name of a file whose amounts may not be actual, whatever days they have.</summary>
    private static readonly string[] Budgets = ["rozp", "navrh", "plan", "opatr", "zmen"];

    private static readonly string[] Amounts =
    [
        .. MappingColumns.Stages.Select(stage => stage.Name), MappingColumns.Amount, MappingColumns.Debit, MappingColumns.Credit,
    ];

    private readonly ColumnGuess _columns;
    private readonly List<Wording> _doubts = [];

    public AmountGuess(ColumnGuess columns, TableSketch table, string fileName)
    {
        _columns = columns;

        foreach (var (stage, _) in MappingColumns.Stages)
            columns.Take(stage, content => content.CanBeAmounts);

        if (!HasStages && !TakeDebitAndCredit() && !columns.Take(MappingColumns.Amount, content => content.CanBeAmounts))
            columns.TakeByContent(MappingColumns.Amount, content => content.MustBeAmounts);

        if (!HasStages && !IsOfEntries)
            _doubts.Add(OfferWords.NoAmounts);
        if (IsOfEntries)
            Stage = StageOrNull(fileName);

        Unit = UnitOrNull(table);

        if (Amounts.Where(amount => amount is not (MappingColumns.Debit or MappingColumns.Credit)).Any(columns.HasNegativeExpenditure))
            Drop(OfferWords.NegativeExpenditure);
    }

    public IReadOnlyList<Wording> Doubts => _doubts;

    /// <summary>Whether each stage has a column of its own.</summary>
    public bool HasStages => MappingColumns.Stages.Any(stage => _columns.Has(stage.Name));

    /// <summary>Whether a row is an entry with one amount.</summary>
    public bool IsOfEntries => _columns.Has(MappingColumns.Amount) || _columns.Has(MappingColumns.Debit);

    public string? Stage { get; }

    public string? Unit { get; }

    private bool TakeDebitAndCredit()
    {
        var both = _columns.Take(MappingColumns.Debit, content => content.CanBeAmounts)
            & _columns.Take(MappingColumns.Credit, content => content.CanBeAmounts);

        if (!both)
        {
            _columns.Drop(MappingColumns.Debit);
            _columns.Drop(MappingColumns.Credit);
        }

        return both;
    }

    private string? StageOrNull(string fileName)
    {
        // A mapping that states no stage takes it from the type of each row.
        if (_columns.Types.Any(type => type is RecordKind.Approved or RecordKind.Amended or RecordKind.Actual))
            return null;

        if (_columns.HasAccounts)
        {
            _doubts.Add(OfferWords.Accounts);
            return null;
        }

        var name = ColumnNames.Folded(fileName);
        if (_columns.HasPaidCounterparties && !Budgets.Any(name.Contains))
            return "actual";

        _doubts.Add(OfferWords.NoStage);

        return null;
    }

    /// <summary>Thousands are said beside each amount or above the table; where they are said of some alone, nothing is certain.</summary>
    private string? UnitOrNull(TableSketch table)
    {
        string?[] said = [.. Amounts.Where(_columns.Has).Select(meaning => UnitIn(_columns.NameOf(meaning))).Distinct()];
        var above = table.Above.Select(UnitIn).FirstOrDefault(unit => unit is not null);
        var unit = said is [{ } only] ? only : above;

        if (said.Length <= 1 && unit != Millions)
            return unit;

        Drop(OfferWords.UnclearUnit);

        return null;
    }

    /// <summary>Without amounts the draft is refused until somebody has decided.</summary>
    private void Drop(Wording doubt)
    {
        foreach (var meaning in Amounts)
            _columns.Drop(meaning);

        _doubts.Add(doubt);
    }

    private static string? UnitIn(string text)
    {
        var words = $" {ColumnNames.Folded(text)} ";

        return words.Contains(" tis ", StringComparison.Ordinal) || words.Contains(" tisic", StringComparison.Ordinal) ? "thousands"
            : words.Contains(" mil ", StringComparison.Ordinal) || words.Contains(" milion", StringComparison.Ordinal) ? Millions
            : words.Contains(" hal ", StringComparison.Ordinal) || words.Contains(" haler", StringComparison.Ordinal) ? "halere"
            : null;
    }
}

using System.Runtime.InteropServices;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Ledger;
using Transparency.Core.Municipalities;

namespace Transparency.Core.StatePublication;

/// <summary>
/// Adds the rows of the national statement up, exactly and in any order, for each municipality by paragraph and item. What it takes grows
/// with the rows alone: 32 bytes each.
/// </summary>
public sealed class StateCells
{
    /// <summary>Keeps every sum, and the country's, within a 64-bit number of haléře.</summary>
    private const ulong LargestSum = 4_000_000_000_000_000_000;

    private readonly List<StateCell> _cells = [];
    private readonly HashSet<uint> _withBudget = [];
    private readonly HashSet<uint> _withFinancing = [];
    private ulong _magnitude;
    private uint _ico;
    private bool _isKnown;
    private bool _isOrdered = true;

    /// <summary>The last day that the amounts reach, or null where no row was added.</summary>
    public DateOnly? ValidTo { get; private set; }

    public bool HasRows => ValidTo is not null;

    /// <summary>How many municipalities the statement tells of.</summary>
    public int Municipalities => _withBudget.Count;

    /// <summary>
    /// How many it tells the financing of and neither income nor expenditure: the table of those was cut where there are many.
    /// </summary>
    public int WithFinancingAlone => _withFinancing.Count(ico => !_withBudget.Contains(ico));

    /// <summary>Whether it tells of a municipality's income or expenditure.</summary>
    public bool Has(Ico ico) => _withBudget.Contains(ico.Number);

    /// <summary>The rows that are added from now on are those of this municipality.</summary>
    /// <param name="ico">Its IČO as it stands in the file: zeros in front may lack, and there may be more of them.</param>
    /// <returns>False where it is neither a municipality nor a region.</returns>
    public bool TryBegin(ReadOnlySpan<byte> ico)
    {
        uint number = 0;
        ico = ico.TrimStart((byte)'0');

        if (ico.Length is 0 or > 8 || ico.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return false;

        foreach (var digit in ico)
            number = (number * 10) + digit - '0';

        // Rows of one municipality mostly follow each other.
        if (number != _ico)
            (_ico, _isKnown) = (number, StateRegister.OfIcoOrNull(number) is not null);

        return _isKnown;
    }

    /// <summary>Adds a row of the municipality that was begun.</summary>
    public EntryOutcome Add(in LedgerEntry entry, StageAmounts amounts)
    {
        (entry.Side == Side.Financing ? _withFinancing : _withBudget).Add(_ico);
        ValidTo = entry.Date is { } day && !(day <= ValidTo) ? day : ValidTo;

        // Statements print every line there could be: one without money is no line of the budget.
        if (amounts.IsZero)
            return EntryOutcome.Added;

        var magnitude = (ulong)Math.Abs(amounts.Approved.Halere)
            + (ulong)Math.Abs(amounts.Amended.Halere)
            + (ulong)Math.Abs(amounts.Actual.Halere);
        if (_magnitude + magnitude > LargestSum)
            return EntryOutcome.TooLarge;

        _magnitude += magnitude;
        _cells.Add(new StateCell(_ico, StateCell.NodeOf(entry.Side, entry.Paragraph, entry.Item), amounts));
        _isOrdered = false;

        return EntryOutcome.Added;
    }

    /// <summary>Thousands of crowns in crowns, or null where that is more than any budget.</summary>
    public static StageAmounts? ThousandsOrNull(StageAmounts amounts) =>
        Thousands(amounts.Approved) is { } approved
        && Thousands(amounts.Amended) is { } amended
        && Thousands(amounts.Actual) is { } actual
            ? new StageAmounts(approved, amended, actual)
            : null;

    private static Money? Thousands(Money amount) =>
        Math.Abs((decimal)amount.Halere) < LargestSum / 1000m ? new Money(amount.Halere * 1000) : null;

    /// <summary>The whole country's budget: the sum of all.</summary>
    public Budget ToBudget(FiscalYear year)
    {
        var sums = new SortedDictionary<uint, StageAmounts>();

        foreach (ref readonly var cell in CollectionsMarshal.AsSpan(_cells))
            sums[cell.Node] = sums.GetValueOrDefault(cell.Node) + cell.Amounts;

        return BudgetOf(year, sums.Select(sum => StateCell.Line(sum.Key, sum.Value)), HasRows);
    }

    /// <summary>The budgets of all municipalities, ordered by IČO; one that the statement does not tell of is left out.</summary>
    public IEnumerable<(Ico Ico, Budget Budget)> ToBudgets(FiscalYear year)
    {
        Order();

        for (int start = 0, end; start < _cells.Count; start = end)
        {
            var ico = _cells[start].Ico;

            for (end = start + 1; end < _cells.Count && _cells[end].Ico == ico; end++)
            {
            }

            var town = _cells.GetRange(start, end - start).Select(cell => StateCell.Line(cell.Node, cell.Amounts));
            yield return (new Ico(ico), BudgetOf(year, town, isKnown: true));
        }
    }

    internal static Budget BudgetOf(FiscalYear year, IEnumerable<BudgetLine> lines, bool isKnown) => new(
        year,
        isKnown ? Stages.Approved | Stages.Amended | Stages.Actual : Stages.None,
        [.. lines],
        [],
        []);

    /// <summary>Orders the cells and adds up those of the same municipality and node; form 063 has some twice.</summary>
    private void Order()
    {
        if (_isOrdered)
            return;

        _isOrdered = true;
        var cells = CollectionsMarshal.AsSpan(_cells);
        cells.Sort((left, right) => left.Order.CompareTo(right.Order));
        var last = 0;

        for (var i = 1; i < cells.Length; i++)
        {
            if (cells[i].Order == cells[last].Order)
                cells[last].Amounts += cells[i].Amounts;
            else
                cells[++last] = cells[i];
        }

        _cells.RemoveRange(last + 1, cells.Length - last - 1);
    }
}

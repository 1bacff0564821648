using System.Runtime.CompilerServices;
using Transparency.Core.Budgets;

namespace Transparency.Functions.Facts;

/// <summary>
/// A budget's lines as facts. The places of their texts are found once for each budget in memory and go with it, because looking every text
/// up takes most of the time of an answer.
/// </summary>
public sealed class LineFacts
{
    private static readonly ConditionalWeakTable<Budget, LineFacts> Known = [];

    private readonly IReadOnlyList<BudgetLine> _lines;
    private readonly OwnCodes[] _own;

    private LineFacts(Budget budget)
    {
        _lines = budget.Lines;
        _own = new OwnCodes[_lines.Count];

        foreach (var list in new[] { Texts.Analyticals, Texts.Types })
            list.PlaceOf("");

        for (var i = 0; i < _own.Length; i++)
        {
            var line = _lines[i];
            var analytical = line.Account is { Analytical.Length: > 0 } account ? Texts.Analyticals.PlaceOf(account.Code) : 0;
            _own[i] = new OwnCodes(Texts.Events.PlaceOf(line.Event), Texts.Units.PlaceOf(line.Unit), analytical, 0);
        }
    }

    public FactTexts Texts { get; } = new();

    public int Count => _own.Length;

    public static LineFacts Of(Budget budget) => Known.GetValue(budget, lines => new LineFacts(lines));

    public BudgetLine LineOf(int number) => _lines[number];

    /// <param name="number">Which line.</param>
    /// <param name="amounts">What counts of it.</param>
    public Fact FactOf(int number, StageAmounts amounts)
    {
        var line = _lines[number];
        return new Fact(
            line.Side,
            line.Paragraph,
            line.Item,
            _own[number],
            line.Account?.Synthetic ?? default,
            0,
            new FactSum(amounts, line.Payments));
    }
}

using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions.Downloads;
using Transparency.Functions.Http;
using Transparency.Functions.Payments;

namespace Transparency.Functions.Facts;

/// <summary>
/// Which facts are asked for: <c>side:expenditure|event:5,7</c> are those of one side and of either event. A code of the municipality's own
/// may hold <c>|</c>, <c>:</c>, <c>,</c> or <c>/</c>, so each is encoded by itself; <c>~</c> stands for none.
/// </summary>
public sealed class FactCut : IPaymentChoice
{
    /// <summary>So many codes at most: each fact is held against them.</summary>
    private const int MostCodes = 1_000;

    private readonly Dictionary<Dimension, HashSet<int>> _numbers = [];
    private readonly Dictionary<Dimension, HashSet<string>> _texts = [];

    private FactCut()
    {
    }

    /// <summary>Whether it asks for what only single payments have.</summary>
    public bool IsOfPayments => _numbers.ContainsKey(Dimension.Month) || _texts.ContainsKey(Dimension.Type);

    /// <param name="parameters">A request's; a mistake is told them.</param>
    /// <param name="year">The year that is asked about.</param>
    public static FactCut Of(Parameters parameters, int year)
    {
        var cut = new FactCut();
        var codes = 0;

        foreach (var part in (parameters.Text("cut") ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, values) = part.Split(':', 2) is [var before, var after] ? (before, after) : (part, "");

            if (Dimensions.ParseOrNull(name) is not { } dimension)
            {
                parameters.Fail($"'cut' is by '{name}'; allowed are {string.Join(", ", Dimensions.All.Select(known => known.Name()))}.");
                break;
            }

            if (!cut.Begin(dimension))
                parameters.Fail($"'cut' is by '{name}' twice; several codes are divided by commas.");

            foreach (var value in values.Split(','))
            {
                if (++codes > MostCodes)
                    parameters.Fail($"'cut' has more than {MostCodes} codes.");
                else if (!cut.Add(dimension, Uri.UnescapeDataString(value), year))
                    parameters.Fail($"'cut' is by '{name}' '{value}'; {(value.Length == 0 ? "it is a code" : dimension.Shape())}.");
            }
        }

        return cut;
    }

    /// <summary>What it asks for among facts whose texts are these.</summary>
    public FactMatch Among(FactTexts texts) => new(
    [
        .. _numbers.Select(cut => (cut.Key, cut.Value)),
        .. _texts.Select(cut => (cut.Key, cut.Value.Select(code => texts.OfOrNull(cut.Key)!.PlaceOrNone(code)).ToHashSet())),
    ]);

    public bool Touches(Side side, Paragraph paragraph) =>
        Has(Dimension.Side, (int)side)
        && Has(Dimension.Group, paragraph.Number / 1000)
        && Has(Dimension.Section, paragraph.Number / 100)
        && Has(Dimension.Paragraph, paragraph.Number);

    public bool Matches(PaymentRow payment) =>
        Has(Dimension.Side, (int)payment.Side)
        && Has(Dimension.Class, payment.Item.Class)
        && Has(Dimension.Grouping, payment.Item.Number / 100)
        && Has(Dimension.Item, payment.Item.Number)
        && Touches(payment.Side, payment.Paragraph)
        && Has(Dimension.AccountGroup, 0)
        && Has(Dimension.Account, 0)
        && Has(Dimension.Month, (payment.Date.Year * 12) + payment.Date.Month - 1)
        && Has(Dimension.Event, payment.Event)
        && Has(Dimension.Unit, payment.Unit)
        && Has(Dimension.Analytical, "")
        && Has(Dimension.Type, payment.Type);

    /// <summary>The only side that it leaves, or null where several may be left.</summary>
    public Side? OnlySideOrNull()
    {
        var sides = Sides.All.Where(side => Has(Dimension.Side, (int)side)).ToList();

        foreach (var (dimension, perClass) in new[] { (Dimension.Class, 1), (Dimension.Grouping, 10), (Dimension.Item, 1000) })
        {
            if (_numbers.TryGetValue(dimension, out var codes))
                sides.RemoveAll(side => codes.All(code => new Item((ushort)(code / perClass * 1000)).Side is { } its && its != side));
        }

        return sides is [var only] ? only : null;
    }

    private bool Has(Dimension dimension, int number) => !_numbers.TryGetValue(dimension, out var codes) || codes.Contains(number);

    private bool Has(Dimension dimension, string code) => !_texts.TryGetValue(dimension, out var codes) || codes.Contains(code);

    private bool Begin(Dimension dimension) => dimension.IsText()
        ? _texts.TryAdd(dimension, new HashSet<string>(StringComparer.Ordinal))
        : _numbers.TryAdd(dimension, []);

    private bool Add(Dimension dimension, string code, int year)
    {
        if (code.Length == 0)
            return false;

        if (dimension.IsText())
        {
            _texts[dimension].Add(LevelCode.ToOwnCode(code));
            return true;
        }

        if (dimension.NumberOrNull(code, year) is not { } number)
            return false;

        _numbers[dimension].Add(number);

        return true;
    }
}

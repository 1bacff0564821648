using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Editions.Paging;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;
using Transparency.Functions.Http;

namespace Transparency.Functions.Payments;

/// <summary>
/// Which payments are asked for: those of a node, and of those the ones that have what else is asked for. What is null is not asked for; an
/// empty event, unit or type is "none".
/// </summary>
public sealed record PaymentFilter(
    Side? Side,
    string? Section,
    string? Paragraph,
    string? Grouping,
    string? Item,
    string? Event,
    string? Unit) : IPaymentChoice
{
    /// <summary>The parameters that it is made of.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "side", "section", "paragraph", "grouping", "item", "event", "unit", "counterparty", "type", "from", "to", "min", "max", "q",
    ];

    /// <summary>What is asked beside the cell and the words.</summary>
    public KeyFilter Keys { get; init; } = new();

    /// <summary>What description or counterparty's name must say.</summary>
    public PaymentWords? Words { get; init; }

    public static PaymentFilter Of(Parameters parameters)
    {
        var filter = new PaymentFilter(
            parameters.SideOrNull("side"),
            parameters.Code("section", 2),
            parameters.Code("paragraph", 4),
            parameters.Code("grouping", 2),
            parameters.Code("item", 4),
            OwnCode(parameters.Text("event")),
            OwnCode(parameters.Text("unit")))
        {
            Keys = new KeyFilter
            {
                Counterparty = IcoOrNull(parameters),
                Type = OwnCode(parameters.Text("type")),
                From = parameters.DayOrNull("from"),
                To = parameters.DayOrNull("to"),
                Min = parameters.AmountOrNull("min"),
                Max = parameters.AmountOrNull("max"),
            },
            Words = WordsOrNull(parameters),
        };

        if (filter.Keys.From > filter.Keys.To)
        {
            parameters.Fail(new Wording(
                $"Období začíná dnem {parameters.Text("from")}, a to je až po jeho konci.",
                $"'from' is '{parameters.Text("from")}', which is after 'to'."));
        }

        if (filter.Keys.Min > filter.Keys.Max)
        {
            parameters.Fail(new Wording(
                $"Nejmenší částka je {parameters.Text("min")}, a to je víc než největší.",
                $"'min' is '{parameters.Text("min")}', which is more than 'max'."));
        }

        return filter;
    }

    public bool Touches(Side side, Paragraph paragraph) =>
        (Side is null || side == Side)
        && (Section is null || paragraph.Section == Section)
        && (Paragraph is null || paragraph.ToString() == Paragraph);

    /// <summary>Tells of a cell whether its payments are among those of the node.</summary>
    public Func<BudgetLine, bool> HasCell()
    {
        var (section, paragraph, grouping, item) = (Number(Section), Number(Paragraph), Number(Grouping), Number(Item));

        return line =>
            (Side is null || line.Side == Side)
            && (section is null || line.Paragraph.Number / 100 == section)
            && (paragraph is null || line.Paragraph.Number == paragraph)
            && (grouping is null || line.Item.Number / 100 == grouping)
            && (item is null || line.Item.Number == item)
            && (Event is null || line.Event == Event)
            && (Unit is null || line.Unit == Unit);
    }

    public bool Matches(PaymentRow payment) =>
        (Side is null || payment.Side == Side)
        && (Section is null || payment.Paragraph.Section == Section)
        && (Paragraph is null || payment.Paragraph.ToString() == Paragraph)
        && (Grouping is null || payment.Item.Grouping == Grouping)
        && (Item is null || payment.Item.ToString() == Item)
        && (Event is null || payment.Event == Event)
        && (Unit is null || payment.Unit == Unit)
        && Keys.Matches(payment)
        && (Words is null || Words.AreIn(payment));

    private static int? Number(string? code) => code is null ? null : int.Parse(code, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string? OwnCode(string? code) => code is null ? null : LevelCode.ToOwnCode(code);

    /// <summary>Eight digits, or fewer where zeros before them were lost.</summary>
    private static Ico? IcoOrNull(Parameters parameters)
    {
        if (parameters.Text("counterparty") is not { } text)
            return null;
        if (text.Length <= 8 && uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
            return new Ico(number);

        parameters.Fail(new Wording(
            $"„{text}“ není IČO: to má nejvýš 8 číslic.",
            $"'counterparty' is '{text}'; it is an IČO of at most 8 digits."));

        return null;
    }

    private static PaymentWords? WordsOrNull(Parameters parameters)
    {
        if (parameters.Text("q") is not { } text)
            return null;

        if (text.Length <= PaymentWords.MostLetters && PaymentWords.OfOrNull(text) is { } words)
            return words;

        parameters.Fail(text.Length > PaymentWords.MostLetters
            ? new Wording(
                $"Hledaný text má {text.Length} znaků; může mít nejvýš {PaymentWords.MostLetters}.",
                $"'q' has {text.Length} letters; it may have {PaymentWords.MostLetters}.")
            : new Wording($"V hledaném textu „{text}“ není žádné slovo.", $"'q' is '{text}', which holds no word."));

        return null;
    }
}

using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions.Downloads;
using Transparency.Functions.Http;

namespace Transparency.Functions.Facts;

/// <summary>
/// Money and what it can be divided by: a cell of a budget, or a single payment. A cell has no month and no type. Codes that are texts are
/// places in <see cref="FactTexts"/>.
/// </summary>
/// <param name="Side">Its side.</param>
/// <param name="Paragraph">Its paragraph.</param>
/// <param name="Item">Its item.</param>
/// <param name="Own">Its codes that are texts.</param>
/// <param name="Account">Its account, where it is an organisation's.</param>
/// <param name="Month">Of which year and month, as <c>12 × year + month − 1</c>.</param>
/// <param name="Sum">The money.</param>
public readonly record struct Fact(
    Side Side,
    Paragraph Paragraph,
    Item Item,
    OwnCodes Own,
    SyntheticAccount Account,
    int Month,
    FactSum Sum)
{
    public static Fact Of(PaymentRow payment, FactTexts texts) => new(
        payment.Side,
        payment.Paragraph,
        payment.Item,
        new OwnCodes(
            texts.Events.PlaceOf(payment.Event),
            texts.Units.PlaceOf(payment.Unit),
            0,
            texts.Types.PlaceOf(AnswerRoom.Shown(payment.Type))),
        default,
        (payment.Date.Year * 12) + payment.Date.Month - 1,
        new FactSum(StageAmounts.Of(Stage.Actual, payment.Amount), 1));
}

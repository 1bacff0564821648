using Transparency.Core.Words;

namespace Transparency.Pages.Towns;

/// <summary>
/// What financing did: each part has its words for money that came and for money that went, done and planned. {0} is the Czech ending of a
/// verb, {1} the amount.
/// </summary>
/// <param name="Done">What was done.</param>
/// <param name="Planned">What is to be done.</param>
internal sealed record FinancingWords(Wording Done, Wording Planned)
{
    public static FinancingWords Borrowed { get; } = new(
        new("půjčil{0} si {1}", "borrowed{0} {1}"),
        new("půjčit{0} si {1}", "borrow{0} {1}"));

    public static FinancingWords BorrowedNegative { get; } = new(
        new("z\u00A0nových půjček vrátil{0} {1}", "gave{0} back {1} of new loans"),
        new("z\u00A0nových půjček vrátit{0} {1}", "give{0} back {1} of new loans"));

    public static FinancingWords Repaid { get; } = new(
        new("na dluzích splatil{0} {1}", "repaid{0} {1} of [its] debts"),
        new("na dluzích splatit{0} {1}", "repay{0} {1} of [its] debts"));

    public static FinancingWords RepaidPositive { get; } = new(
        new("ze splátek dostal{0} zpět {1}", "got{0} back {1} of repayments"),
        new("ze splátek dostat{0} zpět {1}", "get{0} back {1} of repayments"));

    public static FinancingWords Used { get; } = new(
        new("z\u00A0úspor použil{0} {1}", "used{0} {1} of [its] savings"),
        new("z\u00A0úspor použít{0} {1}", "use{0} {1} of [its] savings"));

    public static FinancingWords Saved { get; } = new(
        new("uložil{0} {1}", "saved{0} {1}"),
        new("uložit{0} {1}", "save{0} {1}"));

    public static FinancingWords OtherIn { get; } = new(
        new("jinými finančními operacemi získal{0} {1}", "gained{0} {1} by other financing"),
        new("jinými finančními operacemi získat{0} {1}", "gain{0} {1} by other financing"));

    public static FinancingWords OtherOut { get; } = new(
        new("jinými finančními operacemi vydal{0} {1}", "paid{0} {1} by other financing"),
        new("jinými finančními operacemi vydat{0} {1}", "pay{0} {1} by other financing"));
}

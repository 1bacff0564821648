using System.Globalization;
using System.Text.RegularExpressions;
using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Pages.Towns;

/// <summary>
/// A year in a few sentences: what was spent and taken in, what financing did, what falls to an inhabitant; of a year that is only planned,
/// what is planned. Always without transfers between own accounts, whatever else of the year is shown.
/// </summary>
/// <param name="Kind">What kind of body it is about.</param>
/// <param name="Population">Its inhabitants, or null.</param>
/// <param name="Year">The year.</param>
/// <param name="ValidTo">The last day that the figures cover, or null.</param>
/// <param name="Totals">The consolidated totals.</param>
/// <param name="Financing">What financing did, or null where there is none.</param>
public sealed partial record YearLead(
    MunicipalityKind Kind,
    long? Population,
    FiscalYear Year,
    DateOnly? ValidTo,
    SideTotals Totals,
    FinancingParts? Financing)
{
    /// <summary>From so many times the plan on a percentage says nothing any more.</summary>
    private const decimal FarOver = 10;

    /// <summary>Whether it is about all municipalities and regions together.</summary>
    public bool IsOfCountry { get; init; }

    private LeadSubject Subject => IsOfCountry ? LeadSubject.WholeCountry : LeadSubject.Of(Kind);

    /// <summary>Whether nothing has happened yet, as far as is known, so that the plan is what there is to tell.</summary>
    public bool IsPlan => IsNothing(Totals.Expenditure.Actual)
        && IsNothing(Totals.Income.Actual)
        && !(IsNothing(Plan(Totals.Expenditure)) && IsNothing(Plan(Totals.Income)));

    /// <summary>The whole text.</summary>
    public string In(Language language) => IsPlan ? Planned(language) : Done(language);

    /// <summary>The text in pieces, so that amounts can be stressed.</summary>
    public IEnumerable<(string Text, bool IsAmount)> Pieces(Language language) => Amounts()
        .Split(In(language))
        .Select((text, place) => (text, place % 2 == 1))
        .Where(piece => piece.text.Length > 0);

    private string Done(Language language)
    {
        if (Totals.Expenditure.Actual is not { } spent)
            return LeadWords.NotKnown.In(language);

        var who = Subject.Who.In(language);
        var subject = ValidTo is { } day && (day.Month, day.Day) != (12, 31)
            ? LeadWords.UpTo.In(language).Filled(Day(day, language), who)
            : Capital(who);

        return string.Join(
            ' ',
            ((string[])
            [
                (spent < Money.Zero ? LeadWords.SpentNegative : LeadWords.Spent).In(language).Filled(
                    Ending(language), subject, Size(spent, language), AgainstPlan(spent, language)),
                Income(spent, language),
                FinancingSentence(language),
                PerInhabitant(spent, language),
            ]).Where(sentence => sentence.Length > 0));
    }

    private string Planned(Language language)
    {
        var (expenditure, income) = (Plan(Totals.Expenditure), Plan(Totals.Income));
        var sentence = Subject.Say(LeadWords.Plans, language).Filled(
            Year.ToString(), Subject.Who.In(language), ShortAmount.Of(expenditure ?? Money.Zero, language));

        if (income is { } received)
        {
            sentence += LeadWords.PlansIncome.In(language).Filled(ShortAmount.Of(received, language));
            var difference = received - (expenditure ?? Money.Zero);
            if (difference != Money.Zero)
            {
                sentence += (difference > Money.Zero ? LeadWords.PlansMore : LeadWords.PlansLess).In(language)
                    .Filled(Size(difference, language));
            }
        }

        return string.Join(
            ' ',
            ((string[])
            [
                sentence + ".",
                FinancingSentence(language),
                expenditure is { } planned ? PerInhabitant(planned, language) : "",
                (Totals.Expenditure.Actual is null ? LeadWords.NotKnown : LeadWords.NothingYet).In(language),
            ]).Where(text => text.Length > 0));
    }

    private string AgainstPlan(Money spent, Language language)
    {
        if (Totals.Expenditure.Amended is not { } plan || plan < Money.Zero || spent < Money.Zero)
            return "";
        if (plan == Money.Zero || spent.Crowns / plan.Crowns >= FarOver)
            return spent == Money.Zero ? "" : LeadWords.FarOverPlan.In(language).Filled(ShortAmount.Of(plan, language));

        var percent = (int)decimal.Round(100 * spent.Crowns / plan.Crowns, MidpointRounding.AwayFromZero);

        return percent > 100
            ? LeadWords.OverPlan.In(language).Filled(Figures.Count(percent - 100, language))
            : LeadWords.PartOfPlan.In(language).Filled(Part(percent, spent, language));
    }

    private static string Part(int percent, Money spent, Language language) =>
        percent == 0 && spent != Money.Zero ? LeadWords.HardlyAny.In(language)
        : LeadWords.Fractions.TryGetValue(percent, out var fraction) ? fraction.In(language)
        : LeadWords.Percent.In(language).Filled(Figures.Count(percent, language));

    private string Income(Money spent, Language language)
    {
        if (Totals.Income.Actual is not { } received)
            return "";

        var balance = received - spent;
        var compared = balance == Money.Zero ? LeadWords.AsMuchAsSpent
            : balance > Money.Zero ? LeadWords.MoreThanSpent
            : LeadWords.LessThanSpent;

        return Subject.Say(received < Money.Zero ? LeadWords.TookNegative : LeadWords.Took, language)
                .Filled(Ending(language), Size(received, language))
            + (received < Money.Zero || spent < Money.Zero
                ? "."
                : Subject.Say(compared, language).Filled(Ending(language), Size(balance, language)));
    }

    private string FinancingSentence(Language language)
    {
        if (Financing is not { } parts)
            return "";

        var clauses = new List<string>();
        Add(parts.Borrowed, FinancingWords.Borrowed, FinancingWords.BorrowedNegative);
        Add(parts.Repaid, FinancingWords.RepaidPositive, FinancingWords.Repaid);
        Add(parts.Savings, FinancingWords.Used, FinancingWords.Saved);
        Add(parts.Other, FinancingWords.OtherIn, FinancingWords.OtherOut);

        if (clauses.Count == 0)
            return "";

        var list = clauses.Count == 1 ? clauses[0] : string.Join(", ", clauses[..^1]) + LeadWords.And.In(language) + clauses[^1];
        return Capital(Subject.Say(IsPlan ? LeadWords.PlansTo : LeadWords.Financed, language).Filled(list));

        void Add(StageTotals part, FinancingWords came, FinancingWords went)
        {
            if ((IsPlan ? Plan(part) : part.Actual) is not { Halere: not 0 } amount)
                return;

            var words = amount > Money.Zero ? came : went;
            clauses.Add(Subject.Say(IsPlan ? words.Planned : words.Done, language)
                .Filled(IsPlan ? "" : Ending(language), Size(amount, language)));
        }
    }

    /// <summary>44 613 is said as 44 600.</summary>
    private string PerInhabitant(Money spent, Language language)
    {
        if (Population is not > 0 || spent <= Money.Zero)
            return "";

        var each = spent.Crowns / Population.Value;
        var step = 1m;
        while (each / step >= 1000)
            step *= 10;

        var rounded = decimal.Round(each / step, each < 10 ? 2 : 0, MidpointRounding.AwayFromZero) * step;
        return LeadWords.PerInhabitant.In(language).Filled(PerHead(rounded, language));
    }

    private static string PerHead(decimal crowns, Language language) =>
        language == Language.Czech ? $"{Figures.Short(crowns, 2, language)}\u00A0Kč" : $"CZK\u00A0{Figures.Short(crowns, 2, language)}";

    private string Ending(Language language) => language == Language.Czech ? Subject.Ending : "";

    private static Money? Plan(StageTotals totals) => totals.Amended ?? totals.Approved;

    private static bool IsNothing(Money? amount) => amount is not { Halere: not 0 };

    private static string Size(Money amount, Language language) => ShortAmount.Of(amount < Money.Zero ? -amount : amount, language);

    private static string Day(DateOnly day, Language language) =>
        day.ToString(language == Language.Czech ? "d.\u00A0M.\u00A0yyyy" : "d\u00A0MMMM\u00A0yyyy", CultureInfo.InvariantCulture);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Amounts have spaces that do not break, and no other.</summary>
    [GeneratedRegex("((?:CZK\u00A0)\u2212?\\d(?:[\\d,.]*\\d)?(?:\u00A0[a-z]+)?|\u2212?\\d[^ ]*?\u00A0Kč)")]
    private static partial Regex Amounts();
}

using Transparency.Core.Words;

namespace Transparency.Pages.Towns;

/// <summary>
/// The sentences that a year is led in with. {0} is the Czech ending of a verb, which says the gender of whoever it is about; English verbs
/// have none. <see cref="LeadSubject"/> fills in the rest that follows it.
/// </summary>
internal static class LeadWords
{
    /// <summary>{1} is who, {2} the amount, {3} how that compares with the budget.</summary>
    public static Wording Spent { get; } = new("{1} utratil{0} {2}{3}.", "{1} spent{0} {2}{3}.");

    /// <summary>More came back than was spent.</summary>
    public static Wording SpentNegative { get; } =
        new("{1} dostal{0} zpět o {2} víc, než utratil{0}{3}.", "{1} got{0} back {2} more than was spent{0}{3}.");

    /// <summary>{0} is the day, {1} who.</summary>
    public static Wording UpTo { get; } = new("Do {0} {1}", "By {0} {1}");

    /// <summary>{0} is a share.</summary>
    public static Wording PartOfPlan { get; } =
        new(", {0} toho, s\u00A0čím počítal upravený rozpočet", ", {0} of what the amended budget had planned");

    /// <summary>{0} is a number of per cent.</summary>
    public static Wording OverPlan { get; } =
        new(", o\u00A0{0}\u00A0% víc, než předpokládal upravený rozpočet", ", {0}% more than the amended budget had planned");

    /// <summary>Where a percentage would say nothing; {0} is the plan.</summary>
    public static Wording FarOverPlan { get; } =
        new(", zatímco upravený rozpočet počítal s\u00A0částkou {0}", ", while the amended budget had planned {0}");

    public static Wording HardlyAny { get; } = new("méně než 1\u00A0%", "less than 1%");

    public static Wording Percent { get; } = new("{0}\u00A0%", "{0}%");

    public static Wording Took { get; } = new("Získal{0} {1}", "[It] took{0} in {1}");

    /// <summary>More was given back than came in.</summary>
    public static Wording TookNegative { get; } =
        new("Na příjmech vrátil{0} o {1} víc, než získal{0}", "[It] gave{0} back {1} more than [it] took{0} in");

    /// <summary>{1} is the difference.</summary>
    public static Wording MoreThanSpent { get; } = new(", o\u00A0{1} víc, než utratil{0}.", ", {1} more than [it] spent{0}.");

    /// <summary>{1} is the difference.</summary>
    public static Wording LessThanSpent { get; } = new(", o\u00A0{1} méně, než utratil{0}.", ", {1} less than [it] spent{0}.");

    public static Wording AsMuchAsSpent { get; } = new(", přesně tolik, kolik utratil{0}.", ", exactly what [it] spent{0}.");

    /// <summary>{0} is the year, {1} who, {2} the expenditure.</summary>
    public static Wording Plans { get; } = new("Na rok {0} plánuj[e] {1} výdaje {2}", "For {0} {1} [plans] expenditure of {2}");

    /// <summary>{0} is the income.</summary>
    public static Wording PlansIncome { get; } = new(" a\u00A0příjmy {0}", " and income of {0}");

    /// <summary>{0} is the difference.</summary>
    public static Wording PlansMore { get; } = new(", o {0} vyšší", ", {0} more");

    /// <summary>{0} is the difference.</summary>
    public static Wording PlansLess { get; } = new(", o {0} nižší", ", {0} less");

    /// <summary>{0} is what it plans to do.</summary>
    public static Wording PlansTo { get; } = new("Plánuj[e] {0}.", "[It] [plans] to {0}.");

    public static Wording NotKnown { get; } = new("Kolik se utratilo, zatím není známo.", "How much was spent is not known yet.");

    public static Wording NothingYet { get; } = new("Neutratilo se zatím nic.", "Nothing has been spent yet.");

    /// <summary>{0} is an amount.</summary>
    public static Wording PerInhabitant { get; } =
        new("Na obyvatele připadá {0} výdajů.", "That is {0} of expenditure for each inhabitant.");

    /// <summary>{0} is what financing did.</summary>
    public static Wording Financed { get; } = new("{0}.", "[It] {0}.");

    public static Wording And { get; } = new(" a\u00A0", " and ");

    /// <summary>Shares that have a word of their own, in per cent.</summary>
    public static IReadOnlyDictionary<int, Wording> Fractions { get; } = new Dictionary<int, Wording>
    {
        [25] = new("čtvrtinu", "a quarter"),
        [33] = new("třetinu", "a third"),
        [50] = new("polovinu", "half"),
        [67] = new("dvě třetiny", "two thirds"),
        [75] = new("tři čtvrtiny", "three quarters"),
    };
}

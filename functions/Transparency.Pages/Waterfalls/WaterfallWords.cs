using Transparency.Core.Words;

namespace Transparency.Pages.Waterfalls;

/// <summary>The words of the page that tells how a budget changed.</summary>
internal static class WaterfallWords
{
    /// <summary>{0} is the municipality, {1} the year.</summary>
    public static Wording Title { get; } = new("{0}: co se v rozpočtu {1} změnilo", "{0}: what changed in the budget of {1}");

    public static Wording Heading { get; } = new("Co se změnilo", "What changed");

    /// <summary>{0} is the side, {1} the approved amount, {2} the amended one, {3} the difference.</summary>
    public static Wording Raised { get; } = new(
        "{0}: schváleno {1}, po změnách {2}, tedy o {3} víc.",
        "{0}: {1} approved, {2} after amendments, which is {3} more.");

    public static Wording Lowered { get; } = new(
        "{0}: schváleno {1}, po změnách {2}, tedy o {3} méně.",
        "{0}: {1} approved, {2} after amendments, which is {3} less.");

    public static Wording Unchanged { get; } = new(
        "{0}: schváleno {1} a součet se od té doby nezměnil.",
        "{0}: {1} approved, and the sum has not changed since.");

    /// <summary>{0} is the side, {1} the amount.</summary>
    public static Wording OnlyAmended { get; } = new("{0}: rozpočet po změnách {1}.", "{0}: {1} in the amended budget.");

    public static Wording OnlyApproved { get; } = new("{0}: schváleno {1}.", "{0}: {1} approved.");

    /// <summary>{0} is the actual amount, {1} the difference to the plan.</summary>
    public static Wording MoreThanPlanned { get; } = new("Skutečnost je {0}, o {1} víc.", "Actually it was {0}, {1} more.");

    public static Wording LessThanPlanned { get; } = new("Skutečnost je {0}, o {1} méně.", "Actually it was {0}, {1} less.");

    public static Wording AsPlanned { get; } = new("Skutečnost je přesně {0}.", "Actually it was exactly {0}.");

    /// <summary>{0} is a day.</summary>
    public static Wording FirstKnown { get; } = new("První známý rozpočet, zveřejněný {0}", "The first known budget, published on {0}");

    /// <summary>{0} is a day.</summary>
    public static Wording OldestTold { get; } = new(
        "Nejstarší rozpočet, který tu uvádíme, zveřejněný {0}",
        "The oldest budget that is told here, published on {0}");

    /// <summary>{0} is a day.</summary>
    public static Wording Amendment { get; } = new("Změna rozpočtu zveřejněná {0}", "Amendment published on {0}");

    /// <summary>{0} and {1} are days, {2} is how many.</summary>
    public static Wording Amendments { get; } = new(
        "Změny rozpočtu zveřejněné od {0} do {1}, celkem {2}",
        "Amendments published from {0} to {1}, {2} in all");

    /// <summary>{0} is a day.</summary>
    public static Wording UntoldUntil { get; } = new(
        "Změny rozpočtu do prvního zveřejnění {0}",
        "Amendments before the first publication on {0}");

    /// <summary>{0} is a day.</summary>
    public static Wording UntoldUntilOldest { get; } = new(
        "Změny rozpočtu do {0}, v jednom kroku",
        "Amendments until {0}, in one step");

    public static Wording Untold { get; } = new("Změny rozpočtu", "Amendments");

    public static Wording Less { get; } = new("Skutečnost je nižší o", "Actually less by");

    public static Wording More { get; } = new("Skutečnost je vyšší o", "Actually more by");

    /// <summary>{0} are names with amounts.</summary>
    public static Wording Most { get; } = new("nejvíc: {0}", "most: {0}");

    public static Wording Step { get; } = new("Krok", "Step");

    public static Wording Picture { get; } = new("Graf", "Chart");

    public static Wording Amount { get; } = new("Kč", "CZK");

    public static Wording WithoutTransfers { get; } = new(
        "V Kč, bez převodů mezi vlastními účty. Každý řádek začíná tam, kde předchozí skončil.",
        "In CZK, without transfers between own accounts. Each row begins where the one before ended.");

    public static Wording InCrowns { get; } = new(
        "V Kč. Každý řádek začíná tam, kde předchozí skončil.",
        "In CZK. Each row begins where the one before ended.");

    /// <summary>{0} is a number of per cent, {1} an amount.</summary>
    public static Wording Evenly { get; } = new(
        "Čárkovaná čára je {0} % rozpočtu po změnách, {1}: tolik, kolik uplynulo z roku.",
        "The dashed line is {0}% of the amended budget, {1}: as much as has passed of the year.");

    public static Wording WithoutApproved { get; } = new(
        "Schválený rozpočet v datech není, proto začínáme tím, co víme.",
        "The data do not say the approved budget, so this begins with what is known.");

    public static Wording WhatASteps { get; } = new(
        "Kroky jsou rozdíly mezi tím, co obec postupně zveřejnila. Změny, které samy zveřejněny nebyly, jsou jeden krok.",
        "The steps are the differences between what was published one after the other. Changes that were not published by themselves are "
            + "one step.");

    public static Wording Cut { get; } = new(
        "K tomuto roku toho bylo zveřejněno víc, než kolik se sem vejde: starší zveřejnění tu jednotlivě nejsou.",
        "More was published of the year than there is room for here: older publications are not told one by one.");

    public static Wording Nothing { get; } = new(
        "Za tento rok známe jen jednu podobu rozpočtu, není tedy co porovnat.",
        "Only one form of the budget is known of this year, so that there is nothing to compare.");

    public static Wording Log { get; } = new("Všechno, co bylo zveřejněno", "Everything that was published");
}

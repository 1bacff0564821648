using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Words;

namespace Transparency.Pages.Levels;

/// <summary>The words around the levels of a budget.</summary>
internal static class LevelWords
{
    public static Wording Sides { get; } = new("Strana rozpočtu", "Side of the budget");

    public static Wording Views { get; } = new("Pohled", "View");

    public static Wording Years { get; } = new("Rok", "Year");

    public static Wording Way { get; } = new("Cesta", "Path");

    public static Wording Name { get; } = new("Název", "Name");

    public static Wording Approved { get; } = new("Schválený rozpočet", "Approved budget");

    public static Wording Amended { get; } = new("Rozpočet po změnách", "Amended budget");

    public static Wording Actual { get; } = new("Skutečnost", "Actual");

    public static Wording Income { get; } = new("Příjmy", "Income");

    public static Wording Expenditure { get; } = new("Výdaje", "Expenditure");

    public static Wording Revenues { get; } = new("Výnosy", "Revenues");

    public static Wording Costs { get; } = new("Náklady", "Costs");

    public static Wording PerInhabitant { get; } = new("Skutečnost na obyvatele", "Actual per inhabitant");

    public static Wording All { get; } = new("Celkem", "Total");

    /// <summary>{0} is how many.</summary>
    public static Wording Rest { get; } = new("Další, kterých je {0}", "The {0} others");

    public static Wording Next { get; } = new("Další", "Next");

    public static Wording Gross { get; } = new("se všemi převody", "with all transfers");

    public static Wording Net { get; } = new("bez převodů mezi vlastními účty", "without transfers between own accounts");

    public static Wording Payments { get; } = new("jednotlivé platby", "single payments");

    /// <summary>{0} is the number of a row.</summary>
    public static Wording FromRow { get; } = new("od {0}. řádku", "from row {0} on");

    /// <summary>{0} is a day; payments are listed from the newest.</summary>
    public static Wording FromDay { get; } = new("od {0} zpět", "from {0} back");

    public static Wording Parts { get; } = new("z čeho se skládá", "what it is made of");

    /// <summary>{0} is how many, {1} their sum.</summary>
    public static Wording CountAndSum { get; } = new("Plateb {0}, celkem {1} Kč", "{0} payments, CZK {1} in all");

    public static Wording NoPayments { get; } = new("Jednotlivé platby tu zveřejněny nejsou.", "Single payments are not published here.");

    /// <summary>{0} is the amount.</summary>
    public static Wording InCrowns { get; } = new("{0} Kč", "CZK {0}");

    /// <summary>{0} are some names with their amounts.</summary>
    public static Wording Largest { get; } = new("Největší: {0}.", "Largest: {0}.");

    public static Wording EventPage { get; } = new("plán, roky, dodavatelé", "plan, years, suppliers");

    public static Wording Financing { get; } = new("Financování", "Financing");

    public static Wording Of(Side side, bool isOrganisation) => (side, isOrganisation) switch
    {
        (Side.Expenditure, false) => Expenditure,
        (Side.Expenditure, true) => Costs,
        (Side.Income, false) => Income,
        (Side.Income, true) => Revenues,
        _ => Financing,
    };

    public static Wording Of(View view) => view.Name switch
    {
        "function" => new("podle účelu", "by purpose"),
        "economic" => new("podle druhu", "by kind"),
        "event" => new("podle akcí", "by event"),
        "unit" => new("podle středisek", "by unit"),
        _ => new("podle účtů", "by account"),
    };
}

using Transparency.Core.Words;

namespace Transparency.Pages.Receipts;

/// <summary>The words about taxes and the receipt.</summary>
internal static class ReceiptWords
{
    public static Wording Title { get; } = new("Z vašich daní", "From your taxes");

    /// <summary>{0} is a municipality, {1} a year.</summary>
    public static Wording TitleOf { get; } = new("{0}: z\u00A0vašich daní {1}", "{0}: from your taxes {1}");

    /// <summary>{0} is a year, {1} an amount; the sentence goes on.</summary>
    public static Wording Came { get; } = new("V\u00A0roce {0} přišlo na daních {1}", "In {0} taxes brought in {1}");

    /// <summary>{0} is an amount.</summary>
    public static Wording Each { get; } = new(", na obyvatele {0}", ", {0} per inhabitant");

    /// <summary>{0} is in percent.</summary>
    public static Wording Part { get; } = new(". Je to {0} % všech příjmů", ". That is {0}% of all income");

    public static Wording Ask { get; } = new(
        "Napište částku a uvidíte, kolik z ní šlo na co, jako na účtence z obchodu.",
        "Write an amount and see how much of it went for what, as on a receipt from a shop.");

    public static Wording Amount { get; } = new("Částka v korunách", "Amount in crowns");

    public static Wording Make { get; } = new("Vystavit účtenku", "Make the receipt");

    /// <summary>{0} is what was written.</summary>
    public static Wording NoAmount { get; } = new(
        "Z\u00A0„{0}“ účtenka nejde vystavit. Napište celé koruny od 1 do 999 999 999, třeba 12 500.",
        "There is no receipt of “{0}”. Write whole crowns from 1 to 999,999,999, such as 12,500.");

    public static Wording Receipt { get; } = new("Účtenka", "Receipt");

    public static Wording OfInhabitant { get; } = new(
        "Dělí se, co na daních přišlo na jednoho obyvatele.",
        "What is divided is what taxes brought in for each inhabitant.");

    public static Wording What { get; } = new("Na co", "What for");

    public static Wording HowMuch { get; } = new("Kolik", "How much");

    public static Wording All { get; } = new("Celkem", "Total");

    public static Wording Others { get; } = new("Všechno ostatní", "Everything else");

    /// <summary>{0} is how many.</summary>
    public static Wording Crowns { get; } = new("{0}\u00A0Kč", "CZK\u00A0{0}");

    /// <summary>{0} is a year.</summary>
    public static Wording How { get; } = new(
        "Částka je rozdělená stejným poměrem, jakým se v roce {0} dělily všechny výdaje bez převodů mezi vlastními účty. Daně nejsou "
            + "určené na jednu věc: všechny příjmy jsou v jednom rozpočtu.",
        "The amount is divided as all expenditure of {0} was, without transfers between own accounts. No tax is meant for one thing: all "
            + "income is in one budget.");

    /// <summary>{0} is an amount.</summary>
    public static Wording Below { get; } = new(
        "Oddíly, kde se víc vrátilo, než vydalo ({0}), na účtence nejsou.",
        "Sections where more came back than was spent ({0}) are not on the receipt.");

    public static Wording NotYours { get; } = new(
        "Kolik z daní právě vašich přišlo sem, spočítat nejde. Většinu daní vybírá stát a obcím a krajům z nich dává podíly podle počtu "
            + "obyvatel a dalších pravidel (zákon č. 243/2000 Sb., o rozpočtovém určení daní). Proto je částka na vás.",
        "How much of your own taxes came here cannot be told. The state collects most taxes and gives municipalities and regions parts of "
            + "them by the number of inhabitants and other rules (law 243/2000 Coll.). That is why the amount is up to you.");

    public static Wording Taxes { get; } = new("Jaké daně to byly", "Which taxes these were");

    public static Wording Tax { get; } = new("Daň", "Tax");

    public static Wording PerInhabitant { get; } = new("Na obyvatele", "Per inhabitant");

    public static Wording InCrowns { get; } = new("Skutečnost v Kč", "Actual amounts in CZK");

    public static Wording OfState { get; } = new(
        "Údaje jsou z výkazu, který se podává státu.",
        "The figures are those of the statement that is handed to the state.");
}

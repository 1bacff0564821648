using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Reconciliations;
using Transparency.Core.Words;

namespace Transparency.Pages.Reconciliations;

/// <summary>The words of a municipality's own figures beside those of its statement for the state.</summary>
internal static class ReconciliationWords
{
    public static Wording Title { get; } = new("Vedle výkazu pro stát", "Beside the statement for the state");

    /// <summary>{0} is the month of the statement.</summary>
    public static Wording Equal { get; } = new(
        "Shodné s výkazem FIN 2-12 M za {0}, který obec podala státu: ve všech třídách a fázích rozpočtu.",
        "The same as the statement FIN 2-12 M for {0} that the municipality gave the state: in every class and stage of the budget.");

    public static Wording Explained { get; } = new(
        "Od výkazu FIN 2-12 M za {0}, který obec podala státu, se vlastní data obce liší a ví se proč:",
        "The municipality's own data differ from the statement FIN 2-12 M for {0} that it gave the state, and it is known why:");

    public static Wording OtherPeriod { get; } = new(
        "Vlastní data obce sahají k jinému dni než výkaz FIN 2-12 M za {0}, který podala státu, takže se srovnat nedají celá:",
        "The municipality's own data reach another day than the statement FIN 2-12 M for {0} that it gave the state, so that not all of "
            + "them can be compared:");

    /// <summary>{1} says by how much.</summary>
    public static Wording Unexplained { get; } = new(
        "Od výkazu FIN 2-12 M za {0}, který obec podala státu, se vlastní data obce liší a nic známého to nevysvětluje: {1}.",
        "The municipality's own data differ from the statement FIN 2-12 M for {0} that it gave the state, and nothing that is known "
            + "explains it: {1}.");

    public static Wording OtherReasons { get; } = new("Co je na rozdílu známo:", "What is known of the difference:");

    /// <summary>{0} is the month that was compared, {1} the newest, {2} says how much lies between them.</summary>
    public static Wording Period { get; } = new(
        "Období: srovnává se s výkazem za {0}. Rozdíl mezi ním a výkazem za {1}: {2}.",
        "Period: compared with the statement for {0}. Between it and the one for {1} lies: {2}.");

    /// <summary>{0} is the last day of the municipality's own data, {1} that of the statement, {2} says how much they differ by.</summary>
    public static Wording UnprovenPeriod { get; } = new(
        "Období: vlastní data sahají do {0}, výkaz do {1} a výkaz ke stejnému dni zde není. Zda je to jediný důvod, se proto říci nedá: "
            + "{2}.",
        "Period: the municipality's own data reach {0}, the statement {1}, and there is none of the same day. Whether that is the only "
            + "reason cannot be told: {2}.");

    public static Wording Consolidation { get; } = new(
        "Převody mezi vlastními účty jsou jen v jedněch z nich, nebo se počítají jinak; bez nich jsou součty stejné: {0}.",
        "Transfers between own accounts are in one of them alone, or counted otherwise; without them the sums are the same: {0}.");

    /// <summary>{0} is the stages, {1} says how much it makes.</summary>
    public static Wording OwnRounded { get; } = new(
        "Vlastní data jsou zaokrouhlená na tisíce Kč ({0}): {1}.",
        "The municipality's own data are rounded to thousands of crowns ({0}): {1}.");

    public static Wording StateRounded { get; } = new(
        "Výkaz je zaokrouhlený na tisíce Kč ({0}): {1}.",
        "The statement is rounded to thousands of crowns ({0}): {1}.");

    /// <summary>{0} is the stages.</summary>
    public static Wording OwnLacks { get; } = new("Ve vlastních datech chybí: {0}.", "The municipality's own data lack: {0}.");

    public static Wording StateLacks { get; } = new("Ve výkazu chybí: {0}.", "The statement lacks: {0}.");

    /// <summary>{0} is the side, {1} the stages, {2} says how much they make.</summary>
    public static Wording OwnLacksSide { get; } = new(
        "Ve vlastních datech chybí {0} ({1}): {2}.",
        "The municipality's own data lack {0} ({1}): {2}.");

    public static Wording StateLacksSide { get; } = new("Ve výkazu chybí {0} ({1}): {2}.", "The statement lacks {0} ({1}): {2}.");

    /// <summary>{0} is how many, {1} of how many.</summary>
    public static Wording Nodes { get; } = new(
        "Podle paragrafů a položek se liší {0} z {1}.",
        "By paragraphs and items {0} of {1} differ.");

    public static Wording SideBySide { get; } = new("Obojí vedle sebe po třídách", "Both side by side, by class");

    /// <summary>{0} is the stage.</summary>
    public static Wording Caption { get; } = new("{0}, v\u00A0Kč", "{0}, in CZK");

    public static Wording Class { get; } = new("Třída", "Class");

    public static Wording Own { get; } = new("Vlastní data obce", "The municipality's own data");

    public static Wording State { get; } = new("Výkaz pro stát", "The statement for the state");

    public static Wording Difference { get; } = new("Rozdíl", "Difference");

    public static Wording OwnTransfers(Side side) => side == Side.Income
        ? new("Převody mezi vlastními účty v příjmech, nezapočtené", "Transfers between own accounts in income, left out")
        : new("Převody mezi vlastními účty ve výdajích, nezapočtené", "Transfers between own accounts in expenditure, left out");

    public static Wording Download { get; } = new("Údaje výkazu ke stažení (CSV)", "The figures of the statement to download (CSV)");

    public static Wording Financing { get; } = new("Financování", "Financing");

    public static IReadOnlyList<Wording> StageNames { get; } =
    [
        new("schválený rozpočet", "approved budget"),
        new("rozpočet po změnách", "amended budget"),
        new("skutečnost", "actual"),
    ];

    public static IReadOnlyList<Wording> SideNames { get; } =
    [
        new("příjmy", "income"),
        new("výdaje", "expenditure"),
        new("financování", "financing"),
    ];

    public static Wording TransfersOf { get; } = new("převody ({0})", "transfers ({0})");

    public static Wording OfClass { get; } = new("třída {0}", "class {0}");

    public static Wording Crowns { get; } = new("{0} Kč", "CZK {0}");

    public static IReadOnlyList<Wording> Months { get; } =
    [
        new("leden", "January"),
        new("únor", "February"),
        new("březen", "March"),
        new("duben", "April"),
        new("květen", "May"),
        new("červen", "June"),
        new("červenec", "July"),
        new("srpen", "August"),
        new("září", "September"),
        new("říjen", "October"),
        new("listopad", "November"),
        new("prosinec", "December"),
    ];

    public static Wording StageName(Stage stage) => StageNames[(int)stage];

    public static Wording SideName(Side side) => SideNames[(int)side - (int)Side.Income];

    public static Wording Rounded(ReconciliationSide? of) => of == ReconciliationSide.Own ? OwnRounded : StateRounded;

    public static Wording Lacks(ReconciliationSide? of) => of == ReconciliationSide.Own ? OwnLacks : StateLacks;

    public static Wording LacksSide(ReconciliationSide? of) => of == ReconciliationSide.Own ? OwnLacksSide : StateLacksSide;
}

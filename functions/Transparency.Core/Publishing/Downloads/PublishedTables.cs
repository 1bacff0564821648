using Transparency.Core.Budgets;
using Transparency.Core.Documents;

namespace Transparency.Core.Publishing.Downloads;

/// <summary>The tables of an edition and their columns.</summary>
public static class PublishedTables
{
    private static readonly PublishedColumn Side = new(
        "side", ColumnType.OneOf("income", "expenditure", "financing"), "Side of the budget", "Strana rozpočtu", Required: true, Fiscal: "direction");

    private static readonly PublishedColumn Paragraph = new(
        "paragraph", ColumnType.Code, "Paragraph, functional classification; 0000 is none", "Paragraf, odvětvové třídění; 0000 znamená žádný", Required: true, Fiscal: "functional-classification:generic:code");

    private static readonly PublishedColumn Item = new(
        "item", ColumnType.Code, "Item, economic classification", "Položka, druhové třídění", Required: true, Fiscal: "economic-classification:generic:code");

    private static readonly PublishedColumn Event = new(
        "event", ColumnType.Text, "The municipality's own code of an event or project", "Vlastní kód akce (ORG)", Fiscal: "activity:generic:project:code");

    private static readonly PublishedColumn Unit = new(
        "unit", ColumnType.Text, "The municipality's own code of a department", "Vlastní kód organizační jednotky (ORJ)", Fiscal: "administrative-classification:generic:code");

    /// <summary>One row for each side, paragraph, item, event and unit.</summary>
    public static PublishedTable Budget { get; } = new(
        EditionFiles.BudgetFile, "Budget: one row for each side, paragraph, item, event and unit", "Rozpočet: jeden řádek pro každou stranu, paragraf, položku, akci a jednotku",
        [
            Side, Paragraph, Item, Event, Unit,
            new("approved", ColumnType.Amount, "Approved budget in CZK; empty where unknown", "Schválený rozpočet v Kč; prázdné, není-li znám", Phase: "approved"),
            new("amended", ColumnType.Amount, "Amended budget in CZK; empty where unknown", "Rozpočet po změnách v Kč; prázdné, není-li znám", Phase: "adjusted"),
            new("actual", ColumnType.Amount, "Actual amount in CZK; empty where unknown", "Skutečnost v Kč; prázdné, není-li známa", Phase: "executed"),
            new("payments", ColumnType.Count, "How many single payments are published", "Počet zveřejněných jednotlivých plateb", Required: true),
        ],
        ["side", "paragraph", "item", "event", "unit"]);

    /// <summary>One row for each single payment. Two may be equal in everything that is published, so that nothing names a row.</summary>
    public static PublishedTable Payments { get; } = new(
        EditionFiles.PaymentsFile, "Single payments", "Jednotlivé platby",
        [
            new("date", ColumnType.Date, "Day of the payment", "Den platby", Required: true, Fiscal: "date:generic"),
            new("type", ColumnType.Text, "Type of the record, such as KDF (invoice received) or KOF (invoice issued)", "Druh dokladu, např. KDF (přijatá faktura) nebo KOF (vydaná faktura)", Fiscal: "transaction-id:transaction-kind"),
            Side, Paragraph, Item, Event, Unit,
            new("amount", ColumnType.Amount, "Amount in CZK, positive on every side; corrections are negative", "Částka v Kč, na každé straně kladná; opravy jsou záporné", Required: true, Fiscal: "value"),
            new("counterpartyId", ColumnType.Ico, "IČO of the counterparty; empty for a person", "IČO protistrany; prázdné u fyzické osoby", Fiscal: "recipient:generic:id"),
            new("counterpartyName", ColumnType.Text, "Name of the counterparty; a person is not named", "Název protistrany; fyzická osoba se nejmenuje", Fiscal: "recipient:generic:name"),
            new("description", ColumnType.Text, "What it was for", "Za co"),
        ],
        []);

    /// <summary>The names of the municipality's events and units.</summary>
    public static PublishedTable Events { get; } = new(
        EditionFiles.EventsFile, "Names of the municipality's events and departments", "Názvy akcí a organizačních jednotek obce",
        [
            new("kind", ColumnType.OneOf("event", "unit"), "Event or department", "Akce (event), nebo organizační jednotka (unit)", Required: true),
            new("id", ColumnType.Text, "Its code, as in the other tables", "Kód, jak stojí v ostatních tabulkách", Required: true),
            new("name", ColumnType.Text, "Its name", "Název"),
            new("description", ColumnType.Text, "Its description", "Popis"),
        ],
        ["kind", "id"]);

    /// <summary>The budget of a subsidised organisation: paragraph and item are empty, the account stands last.</summary>
    public static PublishedTable AccountBudget { get; } = Budget with
    {
        English = "Budget of an organisation: one row for each side and account",
        Czech = "Rozpočet organizace: jeden řádek pro každou stranu a účet",
        Columns =
        [
            .. Budget.Columns.Select(column => column == Paragraph || column == Item ? column with { Required = false } : column),
            new("account", ColumnType.Text, "Synthetic account, a dot and the analytical account", "Syntetický účet, tečka a analytický účet", Required: true, Fiscal: "economic-classification:generic:code"),
        ],
        PrimaryKey = ["side", "account"],
    };

    /// <summary>The names of an organisation's accounts beside those of events and units.</summary>
    public static PublishedTable AccountEvents { get; } = Events with
    {
        English = "Names of the organisation's events, departments and accounts",
        Czech = "Názvy akcí, organizačních jednotek a účtů organizace",
        Columns = [new("kind", ColumnType.OneOf("event", "unit", "account"), "Event, department or account", "Akce (event), organizační jednotka (unit), nebo účet (account)", Required: true), .. Events.Columns.Skip(1)],
    };

    /// <summary>The budget documents that the municipality lists; an edition without any has no such table. Two may be equal in all but one cell, so that nothing names a row.</summary>
    public static PublishedTable Documents { get; } = new(
        EditionFiles.DocumentsFile, "Documents of the budget process, as the municipality lists them", "Rozpočtové dokumenty, jak je uvádí obec",
        [
            new("kind", ColumnType.OneOf([.. DocumentKinds.All.Select(kind => kind.Word())]), "What the document is", "Druh dokumentu", Required: true),
            new("title", ColumnType.Text, "What the municipality calls it", "Název"),
            new("number", ColumnType.Text, "Its number", "Číslo"),
            new("url", ColumnType.Address, "Where it can be read", "Adresa, kde je k přečtení"),
            new("approved", ColumnType.Date, "Day of its approval; of a draft, the day of the meeting that discussed it", "Den schválení; u návrhu den zasedání, které jej projednalo"),
            new("published", ColumnType.Date, "First day on the municipality's internet pages or notice board", "Den zveřejnění na internetu nebo úřední desce"),
            new("removed", ColumnType.Date, "Day when it was taken away", "Den sejmutí"),
        ],
        []);

    /// <summary>The tables of a town's edition, but for documents; an organisation's have the same names.</summary>
    public static IReadOnlyList<PublishedTable> All { get; } = [Budget, Payments, Events];

    private static IReadOnlyList<PublishedTable> OfOrganisation { get; } = [AccountBudget, Payments, AccountEvents];

    /// <summary>Every table that an edition may have.</summary>
    public static IReadOnlyList<PublishedTable> Known { get; } = [.. All, Documents];

    /// <summary>The tables as they are in the edition of this budget.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="hasDocuments">Whether the municipality lists documents beside it.</param>
    public static IReadOnlyList<PublishedTable> Of(Budget budget, bool hasDocuments)
    {
        var tables = budget.IsByAccounts ? OfOrganisation : All;
        return hasDocuments ? [.. tables, Documents] : tables;
    }
}

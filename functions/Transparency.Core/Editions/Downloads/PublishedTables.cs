using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Documents;
using Transparency.Core.Notes;

namespace Transparency.Core.Editions.Downloads;

/// <summary>The tables of an edition and their columns.</summary>
public static class PublishedTables
{
    private static readonly PublishedColumn Side = new(
        "side", ColumnType.OneOf("income", "expenditure", "financing"),
        new("Strana rozpočtu", "Side of the budget"), Required: true, Fiscal: "direction");

    private static readonly PublishedColumn Paragraph = new(
        "paragraph", ColumnType.Code,
        new("Paragraf, odvětvové třídění; 0000 znamená žádný", "Paragraph, functional classification; 0000 is none"),
        Required: true, Fiscal: "functional-classification:generic:code");

    private static readonly PublishedColumn Item = new(
        "item", ColumnType.Code,
        new("Položka, druhové třídění", "Item, economic classification"), Required: true, Fiscal: "economic-classification:generic:code");

    private static readonly PublishedColumn Event = new(
        "event", ColumnType.Text,
        new("Vlastní kód akce (ORG)", "The municipality's own code of an event or project"), Fiscal: "activity:generic:project:code");

    private static readonly PublishedColumn Unit = new(
        "unit", ColumnType.Text,
        new("Vlastní kód organizační jednotky (ORJ)", "The municipality's own code of a department"),
        Fiscal: "administrative-classification:generic:code");

    /// <summary>One row for each side, paragraph, item, event and unit.</summary>
    public static PublishedTable Budget { get; } = new(
        EditionFiles.BudgetFile,
        new(
            "Rozpočet: jeden řádek pro každou stranu, paragraf, položku, akci a jednotku",
            "Budget: one row for each side, paragraph, item, event and unit"),
        [
            Side, Paragraph, Item, Event, Unit,
            new(
                "approved", ColumnType.Amount,
                new("Schválený rozpočet v Kč; prázdné, není-li znám", "Approved budget in CZK; empty where unknown"), Phase: "approved"),
            new(
                "amended", ColumnType.Amount,
                new("Rozpočet po změnách v Kč; prázdné, není-li znám", "Amended budget in CZK; empty where unknown"), Phase: "adjusted"),
            new(
                "actual", ColumnType.Amount,
                new("Skutečnost v Kč; prázdné, není-li známa", "Actual amount in CZK; empty where unknown"), Phase: "executed"),
            new(
                "payments", ColumnType.Count,
                new("Počet zveřejněných jednotlivých plateb", "How many single payments are published"), Required: true),
            .. LabelColumns.OfBudget,
        ],
        ["side", "paragraph", "item", "event", "unit"]);

    /// <summary>One row for each single payment. Two may be equal in everything that is published, so that nothing names a row.</summary>
    public static PublishedTable Payments { get; } = new(
        EditionFiles.PaymentsFile,
        new("Jednotlivé platby", "Single payments"),
        [
            new("date", ColumnType.Date, new("Den platby", "Day of the payment"), Required: true, Fiscal: "date:generic"),
            new(
                "type", ColumnType.Text,
                new(
                    "Druh dokladu, např. KDF (přijatá faktura) nebo KOF (vydaná faktura)",
                    "Type of the record, such as KDF (invoice received) or KOF (invoice issued)"),
                Fiscal: "transaction-id:transaction-kind"),
            Side, Paragraph, Item, Event, Unit,
            new(
                "amount", ColumnType.Amount,
                new(
                    "Částka v Kč, na každé straně kladná; opravy jsou záporné",
                    "Amount in CZK, positive on every side; corrections are negative"),
                Required: true, Fiscal: "value"),
            new(
                "counterpartyId", ColumnType.Ico,
                new("IČO protistrany; prázdné u fyzické osoby", "IČO of the counterparty; empty for a person"),
                Fiscal: "recipient:generic:id"),
            new(
                "counterpartyName", ColumnType.Text,
                new("Název protistrany; fyzická osoba se nejmenuje", "Name of the counterparty; a person is not named"),
                Fiscal: "recipient:generic:name"),
            new("description", ColumnType.Text, new("Za co", "What it was for")),
            .. LabelColumns.OfPayments,
        ],
        [],
        LabelColumns.OfPaymentsTwin);

    /// <summary>The names of the municipality's events and units.</summary>
    public static PublishedTable Events { get; } = new(
        EditionFiles.EventsFile,
        new("Názvy akcí a organizačních jednotek obce", "Names of the municipality's events and departments"),
        [
            new(
                "kind", ColumnType.OneOf("event", "unit"),
                new("Akce (event), nebo organizační jednotka (unit)", "Event or department"), Required: true),
            new("id", ColumnType.Text, new("Kód, jak stojí v ostatních tabulkách", "Its code, as in the other tables"), Required: true),
            new("name", ColumnType.Text, new("Název", "Its name")),
            new("description", ColumnType.Text, new("Popis", "Its description")),
            .. LabelColumns.Place,
        ],
        ["kind", "id"]);

    /// <summary>
    /// The budget of a subsidised organisation: paragraph and item are empty, the account stands behind the amounts and its name last.
    /// </summary>
    public static PublishedTable AccountBudget { get; } = Budget with
    {
        Title = new(
            "Rozpočet organizace: jeden řádek pro každou stranu a účet",
            "Budget of an organisation: one row for each side and account"),
        Columns =
        [
            .. Budget.Columns
                .Except(LabelColumns.OfBudget)
                .Select(column => column == Paragraph || column == Item ? column with { Required = false } : column),
            new(
                "account", ColumnType.Text,
                new("Syntetický účet, tečka a analytický účet", "Synthetic account, a dot and the analytical account"),
                Required: true, Fiscal: "economic-classification:generic:code"),
            .. LabelColumns.OfBudget,
            LabelColumns.AccountName,
        ],
        PrimaryKey = ["side", "account"],
    };

    /// <summary>The names of an organisation's accounts beside those of events and units.</summary>
    public static PublishedTable AccountEvents { get; } = Events with
    {
        Title = new("Názvy akcí, organizačních jednotek a účtů organizace", "Names of the organisation's events, departments and accounts"),
        Columns =
        [
            new(
                "kind", ColumnType.OneOf("event", "unit", "account"),
                new("Akce (event), organizační jednotka (unit), nebo účet (account)", "Event, department or account"), Required: true),
            .. Events.Columns.Skip(1),
        ],
    };

    /// <summary>
    /// The budget documents that the municipality lists; an edition without any has no such table. Two may be equal in all but one cell, so
    /// that nothing names a row.
    /// </summary>
    public static PublishedTable Documents { get; } = new(
        EditionFiles.DocumentsFile,
        new("Rozpočtové dokumenty, jak je uvádí obec", "Documents of the budget process, as the municipality lists them"),
        [
            new(
                "kind", ColumnType.OneOf([.. DocumentKinds.All.Select(kind => kind.Word())]),
                new("Druh dokumentu", "What the document is"), Required: true),
            new("title", ColumnType.Text, new("Název", "What the municipality calls it")),
            new("number", ColumnType.Text, new("Číslo", "Its number")),
            new("url", ColumnType.Address, new("Adresa, kde je k přečtení", "Where it can be read")),
            new(
                "approved", ColumnType.Date,
                new(
                    "Den schválení; u návrhu den zasedání, které jej projednalo",
                    "Day of its approval; of a draft, the day of the meeting that discussed it")),
            new(
                "published", ColumnType.Date,
                new("Den zveřejnění na internetu nebo úřední desce", "First day on the municipality's internet pages or notice board")),
            new("removed", ColumnType.Date, new("Den sejmutí", "Day when it was taken away")),
            .. LabelColumns.Place,
        ],
        []);

    /// <summary>What the municipality says of parts of its budget; an edition without any has no such table.</summary>
    public static PublishedTable Notes { get; } = new(
        EditionFiles.NotesFile,
        new("Poznámky obce k částem rozpočtu", "Notes of the municipality on parts of its budget"),
        [
            new(
                "level", ColumnType.OneOf([.. NoteLevels.All.Select(level => level.Name())]),
                new("Čeho je kód", "What the code is of"), Required: true),
            new("code", ColumnType.Text, new("Kód, jak stojí v ostatních tabulkách", "The code, as in the other tables"), Required: true),
            new("language", ColumnType.OneOf("cs", "en"), new("Jazyk poznámky", "The language of the note"), Required: true),
            new("text", ColumnType.Text, new("Poznámka, prostý text", "The note, plain text"), Required: true),
            .. LabelColumns.Place,
        ],
        ["level", "code", "language"]);

    /// <summary>Where events are; an edition without any such place has no such table.</summary>
    public static PublishedTable Places { get; } = new(
        EditionFiles.PlacesFile,
        new("Místa akcí", "Places of events"),
        [
            new(
                "event", ColumnType.Text,
                new("Kód akce, jak stojí v ostatních tabulkách", "The event's code, as in the other tables"), Required: true),
            new("unit", ColumnType.Text, new("Kód organizační jednotky, které se místo týká", "The unit's code that the place is of")),
            new("latitude", ColumnType.Number, new("Stupně severní šířky (WGS 84)", "Degrees north (WGS 84)"), Required: true),
            new("longitude", ColumnType.Number, new("Stupně východní délky (WGS 84)", "Degrees east (WGS 84)"), Required: true),
            .. LabelColumns.Place,
        ],
        ["event", "unit", "latitude", "longitude"]);

    /// <summary>What a payment says of itself, without what lets it stand alone: the columns of answers about one year.</summary>
    public static IReadOnlyList<string> PaymentHeader { get; } =
        [.. Payments.Columns.Except(LabelColumns.OfPayments).Select(column => column.Name)];

    /// <summary>The tables of a town's edition, but for documents, notes and places; an organisation's have the same names.</summary>
    public static IReadOnlyList<PublishedTable> All { get; } = [Budget, Payments, Events];

    private static IReadOnlyList<PublishedTable> OfOrganisation { get; } = [AccountBudget, Payments, AccountEvents];

    /// <summary>Every table that an edition may have.</summary>
    public static IReadOnlyList<PublishedTable> Known { get; } = [.. All, Documents, Notes, Places];

    /// <summary>The tables that have a twin in Parquet: those that people add up.</summary>
    public static IReadOnlyList<PublishedTable> WithTwin { get; } = [Budget, Payments];

    /// <summary>The table of this budget's lines.</summary>
    public static PublishedTable BudgetOf(Budget budget) => budget.IsByAccounts ? AccountBudget : Budget;

    /// <summary>The tables of an edition by their names; an organisation's have other columns.</summary>
    public static IReadOnlyList<PublishedTable> Of(EditionSummary edition) => With(All, edition);

    /// <summary>The tables as they are in the edition of this budget.</summary>
    public static IReadOnlyList<PublishedTable> Of(Budget budget, EditionSummary edition) =>
        With(budget.IsByAccounts ? OfOrganisation : All, edition);

    private static IReadOnlyList<PublishedTable> With(IReadOnlyList<PublishedTable> tables, EditionSummary edition)
    {
        IReadOnlyList<PublishedTable> documents = edition.Documents is null ? [] : [Documents];
        IReadOnlyList<PublishedTable> notes = edition.Notes is null ? [] : [Notes];

        IReadOnlyList<PublishedTable> places = edition.Places is null ? [] : [Places];

        return [.. tables, .. documents, .. notes, .. places];
    }
}

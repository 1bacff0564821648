using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Mapped;

/// <summary>The columns that a mapping can name.</summary>
internal static class MappingColumns
{
    public const string Paragraph = "paragraph";
    public const string Item = "item";
    public const string Amount = "amount";
    public const string Debit = "md";
    public const string Credit = "dal";
    public const string Event = "event";
    public const string Unit = "unit";
    public const string Date = "date";
    public const string Year = "year";
    public const string Type = "type";
    public const string CounterpartyId = "counterpartyId";
    public const string CounterpartyName = "counterpartyName";
    public const string Description = "description";

    /// <summary>What stands behind each of them.</summary>
    public static readonly Wording NameExpected = new("jméno sloupce", "the name of a column");

    public const string Example = """{"paragraph": "…", "item": "…", "amount": "…"}""";

    /// <summary>The names under which <c>stage</c> says the stage and <c>columns</c> name a column of it.</summary>
    public static readonly (
        string Name,
        Stage Stage)[] Stages = [("approved", Stage.Approved), ("amended", Stage.Amended), ("actual", Stage.Actual)];

    /// <summary>Those that hold amounts.</summary>
    public static readonly string[] OfMoney = [.. Stages.Select(stage => stage.Name), Amount, Debit, Credit];

    public static readonly string[] All =
    [
        Paragraph, Item, .. Stages.Select(stage =>
            stage.Name), Amount, Debit, Credit, Event, Unit, Date, Year, Type, CounterpartyId, CounterpartyName, Description,
    ];

    public static Stage? StageOrNull(string name) =>
        Array.Find(Stages, stage => stage.Name == name) is { Name: not null } found ? found.Stage : null;

    public static string NameOf(Stage stage) => Array.Find(Stages, known => known.Stage == stage).Name;
}

using System.Globalization;
using System.Text.Json.Nodes;
using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Editions.Downloads;

/// <summary>
/// An edition's <c>datapackage.json</c>: a Fiscal Data Package on top of a Tabular Data Package (Frictionless). Version 1 says by
/// ColumnTypes what a
/// column means and how the three amounts of a row unfold into phases; the JSON Schema that validators carry still asks for the
/// <c>model</c> of
/// the version before it and for the profile <c>tabular-data-package</c>, so both are there.
/// </summary>
public static class FiscalDataPackage
{
    private const string Currency = "CZK";

    /// <param name="edition">What the package is of.</param>
    /// <param name="tables">Its tables.</param>
    /// <param name="files">Length and SHA-256 of each table's file, and of its twin where it has one.</param>
    public static byte[] Of(
        EditionSummary edition,
        IReadOnlyList<PublishedTable> tables,
        IReadOnlyDictionary<string, (long Bytes, string Sha256)> files)
    {
        var year = FiscalYear.Of(edition.Year);
        return MetadataText.Bytes(new JsonObject
        {
            ["profile"] = "tabular-data-package",
            ["name"] = $"{edition.Municipality}-{year}",
            ["title"] = $"Budget of {edition.Municipality} {year} / Rozpočet {edition.Municipality} {year}",
            ["version"] = edition.Edition,
            ["keywords"] = new JsonArray("budget", "rozpočet", "municipality", "obec"),
            ["licenses"] = Licenses(),
            ["sources"] = new JsonArray(
                [
                    .. edition.Sources.Select(source =>
                        new JsonObject { ["title"] = source.Name, ["name"] = source.Name, ["sha256"] = source.Sha256 })
                ]),
            ["countryCode"] = "CZ",
            ["granularity"] = "aggregated",
            ["fiscalPeriod"] = new JsonObject { ["start"] = Day(year.FirstDay), ["end"] = Day(year.LastDay) },
            ["resources"] = new JsonArray([.. tables.Select(table => Resource(table, files))]),
            ["model"] = Model(tables[0]),
        });
    }

    private static JsonObject Resource(PublishedTable table, IReadOnlyDictionary<string, (long Bytes, string Sha256)> files)
    {
        var file = files[table.File];
        var schema = new JsonObject { ["fields"] = new JsonArray([.. table.Columns.Select(Field)]) };

        if (table.PrimaryKey.Count > 0)
            schema["primaryKey"] = MetadataText.Array(table.PrimaryKey);
        if (ExtraFields(table) is { Count: > 0 } extra)
            schema["extraFields"] = extra;

        var resource = new JsonObject
        {
            ["profile"] = "tabular-data-resource",
            ["name"] = table.Name,
            ["title"] = $"{table.Title.English} / {table.Title.Czech}",
            ["path"] = table.File,
            ["format"] = "csv",
            ["mediatype"] = "text/csv",
            ["encoding"] = "utf-8",
            ["dialect"] = new JsonObject
            {
                ["delimiter"] = ",",
                ["lineTerminator"] = "\r\n",
                ["quoteChar"] = "\"",
                ["doubleQuote"] = true,
                ["header"] = true
            },
            ["bytes"] = file.Bytes,
            ["hash"] = "sha256:" + file.Sha256,
            ["schema"] = schema,
        };

        if (files.TryGetValue(table.TwinFile, out var twin))
            resource["twin"] = Twin(table, twin);

        return resource;
    }

    /// <summary>
    /// A tabular resource is CSV (Frictionless), so that the same table as Parquet is no resource beside it but said of it, by a property
    /// of our own.
    /// </summary>
    private static JsonObject Twin(PublishedTable table, (long Bytes, string Sha256) file) => new()
    {
        ["path"] = table.TwinFile,
        ["format"] = "parquet",
        ["mediatype"] = PublishedTable.TwinMedia,
        ["bytes"] = file.Bytes,
        ["hash"] = "sha256:" + file.Sha256,
    };

    private static JsonObject Field(PublishedColumn column)
    {
        var field = new JsonObject
        {
            ["name"] = column.Name,
            ["type"] = column.Type.Schema,
            ["title"] = $"{column.Title.English} / {column.Title.Czech}"
        };

        if (column.Fiscal is { } fiscal)
            field["columnType"] = fiscal;
        if (column.Phase is { } phase)
            field["normalize"] = new JsonObject { ["phase"] = phase };

        var constraints = new JsonObject();

        if (column.Required)
            constraints["required"] = true;
        if (column.Type.Pattern is { } pattern)
            constraints["pattern"] = $"^({pattern})$";
        if (constraints.Count > 0)
            field["constraints"] = constraints;

        return field;
    }

    /// <summary>
    /// What the fully unfolded table has besides the columns: the currency and, for the budget, one amount with its phase.
    /// </summary>
    private static JsonArray ExtraFields(PublishedTable table)
    {
        var extra = new JsonArray();

        if (table.File is EditionFiles.EventsFile or EditionFiles.DocumentsFile or EditionFiles.NotesFile or EditionFiles.PlacesFile)
            return extra;

        if (table.File == EditionFiles.BudgetFile)
        {
            extra.Add(
                new JsonObject { ["name"] = "amount", ["type"] = "number", ["columnType"] = "value", ["normalizationTarget"] = true });
            extra.Add(new JsonObject { ["name"] = "phase", ["type"] = "string", ["columnType"] = "phase:id" });
        }
        else
        {
            extra.Add(new JsonObject { ["name"] = "phase", ["type"] = "string", ["columnType"] = "phase:id", ["constant"] = "executed" });
        }

        extra.Add(
            new JsonObject { ["name"] = "currency", ["type"] = "string", ["columnType"] = "value-currency:code", ["constant"] = Currency });

        return extra;
    }

    private static JsonObject Model(PublishedTable budget)
    {
        var measures = new JsonObject();

        foreach (var column in budget.Columns.Where(column => column.Phase is not null))
        {
            measures[column.Name] = new JsonObject
            {
                ["source"] = column.Name,
                ["resource"] = PublishedTables.Budget.Name,
                ["currency"] = Currency,
                ["factor"] = 1,
                ["phase"] = column.Phase
            };
        }

        return new JsonObject
        {
            ["measures"] = measures,
            ["dimensions"] = Dimensions(budget),
        };
    }

    private static JsonObject Dimensions(PublishedTable budget)
    {
        (string Column, string Type, string? Classification)[] all =
        [
            (
                "side",
                "classification",
                null), (
                    "paragraph",
                    "classification",
                    "functional"), ("item", "classification", "economic"), ("account", "classification", "economic"),
            ("event", "activity", null), ("unit", "classification", "administrative"),
        ];
        var dimensions = new JsonObject();

        // An organisation's budget has accounts in the place of paragraphs and items.
        foreach (var (column, type, classification) in all.Where(dimension =>
            budget.Columns.Any(column => column.Name == dimension.Column && (column.Required || column.Name is "event" or "unit"))))
        {
            dimensions[column] = Dimension(column, type, classification);
        }

        return dimensions;
    }

    private static JsonObject Dimension(string column, string type, string? classification = null)
    {
        var dimension = new JsonObject
        {
            ["attributes"] = new JsonObject
            {
                [column] = new JsonObject { ["source"] = column, ["resource"] = PublishedTables.Budget.Name }
            },
            ["primaryKey"] = column,
            ["dimensionType"] = type,
        };

        if (classification is not null)
            dimension["classificationType"] = classification;

        return dimension;
    }

    /// <summary>
    /// Nothing here is anybody's to license: figures are neither a work nor a protected database. The Czech catalogue has a term for each.
    /// </summary>
    private static JsonArray Licenses() =>
    [
        License("neobsahuje-autorská-díla", "No works of authorship / Neobsahuje autorská díla"),
        License("není-autorskoprávně-chráněnou-databází", "No database protected by copyright / Není autorskoprávně chráněnou databází"),
        License(
            "není-chráněna-zvláštním-právem-pořizovatele-databáze",
            "No database protected by the right of its maker / Není chráněna zvláštním právem pořizovatele databáze"),
    ];

    private static JsonObject License(string term, string title) =>
        new() { ["path"] = $"https://data.gov.cz/podmínky-užití/{term}/", ["title"] = title };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

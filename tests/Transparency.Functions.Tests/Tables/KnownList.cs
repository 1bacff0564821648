using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Tables;

/// <summary>A list of the interface, and its things in JSON as rows.</summary>
/// <param name="Path">Its address, with a query.</param>
/// <param name="Columns">The names of its table.</param>
/// <param name="Rows">The rows of an answer in JSON.</param>
internal sealed record KnownList(string Path, string Columns, Func<Json, IEnumerable<ListedRow>> Rows)
{
    private const string Town = "/api/v1/municipalities/kamenice-nad-luznici", Year = Town + "/years/2024";
    private const string Sums = "incomeAmount,incomeCount,expenditureAmount,expenditureCount,financingAmount,financingCount";

    private const string Shares =
        "incomeAmount,incomeCount,incomeShare,expenditureAmount,expenditureCount,expenditureShare,"
            + "financingAmount,financingCount,financingShare";

    private const string Stages = "approved,amended,actual";

    private const string Compared =
        $"id,name,ico,kind,parent,edition,population,populationSource,band,{Stages},perInhabitant,rank,regionId,regionRank,"
            + "districtId,districtRank,missing";

    /// <summary>Every list. Those whose JSON comes in pages are short enough, or asked for by so many at once, to be one page.</summary>
    public static IReadOnlyList<KnownList> All { get; } =
    [
        Of("/api/v1/municipalities?q=", "municipalities", "id,name,ico,population,kind,parent,years"),
        Of(
            Year + "/budget?side=expenditure",
            "children",
            $"code,name,plainName,level,{Stages},perInhabitant,children,payments"),
        Of(
            Year + "/budget?side=income&view=economic&path=41",
            "children",
            $"code,name,plainName,level,{Stages},perInhabitant,children,payments"),
        Of(
            Year + "/facts?drilldown=side,section,event&limit=1000",
            "cells",
            $"side,sideName,section,sectionName,event,eventName,{Stages},payments"),
        Of(Year + "/facts?drilldown=month&cut=side:expenditure", "cells", "month,monthName,approved,amended,actual,payments"),
        Of(Year + "/facts?drilldown=item&stage=actual&limit=1000", "cells", "item,itemName,actual,payments"),
        Of(
            Year + "/payments?section=33&limit=1000",
            "payments",
            "date,type,side,paragraph,item,event,unit,amount,counterpartyId,counterpartyName,description"),
        Of(Year + "/counterparties?limit=1000", "counterparties", "id,name," + Shares),
        Of(Town + "/counterparties?limit=1000", "counterparties", $"id,name,{Shares},years", row => new(Years(row), row)),
        new("/api/v1/counterparties/{ico}?limit=1000", "municipality,municipalityName,year,id,name," + Sums, OfCounterparty),
        Of(
            Town + "/timeline?path=31",
            "years",
            $"year,edition,name,{Stages},grossApproved,grossAmended,grossActual,consolidatedApproved,consolidatedAmended,"
                + "consolidatedActual,population,populationSource,perInhabitant"),
        Of(
            Town + "/timeline?path=31&prices=constant",
            "years",
            $"year,edition,name,{Stages},grossApproved,grossAmended,grossActual,consolidatedApproved,consolidatedAmended,"
                + "consolidatedActual,population,populationSource,perInhabitant,constantApproved,constantAmended,constantActual,"
                + "constantPerInhabitant"),
        new("/api/v1/compare?municipalities=skalinov,brno-lipova,nikde&year=2024", Compared, OfComparison),
        new("/api/v1/compare?tree=brno&year=2024", Compared, OfComparison),
        Of("/api/v1/codelists/paragraphs?year=2024&limit=1000", "codes", "code,level,name,plainName,validFrom,validTo"),
        Of("/api/v1/codelists/items?year=2024&limit=1000", "codes", "code,level,name,plainName,validFrom,validTo"),
        new(
            "/api/v1/municipalities/skalinov/years/2024/documents?limit=1000",
            "kind,listed,title,number,url,approved,published,removed,rule,law,due,done,state,days",
            OfDocuments),
        Of(
            "/api/v1/publications?municipality=kamenice-nad-luznici",
            "publications",
            "id,publishedAt,municipality,municipalityName,year,edition,previous,incomeApproved,incomeAmended,incomeActual,"
                + "expenditureApproved,expenditureAmended,expenditureActual,warnings,sections,withdrawn,page",
            row => new(row, row["totals"], row["links"])),
    ];

    private static KnownList Of(string path, string list, string columns, Func<Json, ListedRow>? row = null) =>
        new(path, columns, answer => answer[list].Items.Select(row ?? (thing => new ListedRow(thing))));

    private static Json Years(Json counterparty) =>
        Json.Parse($$"""{"years":[{{string.Join(',', counterparty["years"].Items.Select(year => year["year"].Raw))}}]}""");

    private static IEnumerable<ListedRow> OfCounterparty(Json answer) =>
        from town in answer["municipalities"].Items
        from year in town["years"].Items
        let of = Json.Parse($$$"""{"municipality":{"id":{{{town["id"].Raw}}},"name":{{{town["name"].Raw}}} }}""")
        select new ListedRow(year, of, answer);

    private static IEnumerable<ListedRow> OfComparison(Json answer) =>
    [
        .. ListedRow.Of(answer, "municipalities"),
        .. answer["missing"].Items.Select(missing => new ListedRow(missing, Json.Parse($$"""{"missing":{{missing["reason"].Raw}}}"""))),
    ];

    private static IEnumerable<ListedRow> OfDocuments(Json answer) =>
    [
        .. answer["documents"].Items.SelectMany(document => document["deadlines"].Items
            .Select(deadline => new ListedRow(document, deadline, Json.Parse("""{"listed":"true"}""")))
            .DefaultIfEmpty(new ListedRow(document, Json.Parse("""{"listed":"true"}""")))),
        .. answer["missing"].Items.Select(lacking => new ListedRow(lacking, lacking["deadline"], Json.Parse("""{"listed":"false"}"""))),
    ];
}

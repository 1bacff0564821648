using Transparency.Core.Words;

namespace Transparency.Functions.Tables;

/// <summary>How people say the words that programs are answered with.</summary>
internal static class SpokenWords
{
    /// <summary>A word of the interface as people say it; one that is not known stays as it is.</summary>
    public static Wording Of(string word) => Known.GetValueOrDefault(word) ?? Wording.Verbatim(word);

    private static readonly Dictionary<string, Wording> Known = new(StringComparer.Ordinal)
    {
        ["income"] = new("Příjmy", "Income"),
        ["expenditure"] = new("Výdaje", "Expenditure"),
        ["financing"] = new("Financování", "Financing"),

        ["group"] = new("Skupina", "Group"),
        ["section"] = new("Oddíl", "Section"),
        ["subsection"] = new("Pododdíl", "Subsection"),
        ["paragraph"] = new("Paragraf", "Paragraph"),
        ["class"] = new("Třída", "Class"),
        ["grouping"] = new("Seskupení položek", "Grouping of items"),
        ["subgrouping"] = new("Podseskupení položek", "Subgrouping of items"),
        ["item"] = new("Položka", "Item"),
        ["event"] = new("Akce", "Event"),
        ["unit"] = new("Organizační jednotka", "Unit"),
        ["side"] = new("Strana", "Side"),
        ["accountGroup"] = new("Účtová skupina", "Group of accounts"),
        ["account"] = new("Syntetický účet", "Account"),
        ["analytical"] = new("Analytický účet", "Analytical account"),
        ["month"] = new("Měsíc", "Month"),
        ["type"] = new("Druh dokladu", "Type of record"),

        ["municipality"] = new("Obec", "Municipality"),
        ["district"] = new("Městská část", "District"),
        ["city"] = new("Statutární město", "City"),
        ["region"] = new("Kraj", "Region"),
        ["organisation"] = new("Příspěvková organizace", "Organisation"),

        ["draft-outlook"] = new("Návrh střednědobého výhledu", "Draft medium-term outlook"),
        ["outlook"] = new("Střednědobý výhled rozpočtu", "Medium-term outlook"),
        ["draft-budget"] = new("Návrh rozpočtu", "Draft budget"),
        ["budget"] = new("Rozpočet", "Budget"),
        ["provisional-budget"] = new("Pravidla rozpočtového provizoria", "Rules of a provisional budget"),
        ["amendment"] = new("Rozpočtové opatření", "Amendment"),
        ["draft-final-account"] = new("Návrh závěrečného účtu", "Draft final account"),
        ["final-account"] = new("Závěrečný účet", "Final account"),

        ["draft-outlook-published"] = new("Zveřejnění návrhu výhledu", "Draft outlook published"),
        ["outlook-published"] = new("Zveřejnění výhledu", "Outlook published"),
        ["draft-budget-published"] = new("Zveřejnění návrhu rozpočtu", "Draft budget published"),
        ["draft-budget-kept"] = new("Návrh zveřejněn až do rozpočtu", "Draft budget kept until the budget"),
        ["budget-approved"] = new("Schválení rozpočtu", "Budget approved"),
        ["budget-published"] = new("Zveřejnění rozpočtu", "Budget published"),
        ["provisional-budget-published"] = new("Zveřejnění pravidel provizoria", "Rules of a provisional budget published"),
        ["amendment-published"] = new("Zveřejnění rozpočtového opatření", "Amendment published"),
        ["draft-final-account-published"] = new("Zveřejnění návrhu závěrečného účtu", "Draft final account published"),
        ["final-account-approved"] = new("Schválení závěrečného účtu", "Final account approved"),
        ["final-account-published"] = new("Zveřejnění závěrečného účtu", "Final account published"),

        ["true"] = new("Ano", "Yes"),
        ["false"] = new("Ne", "No"),

        ["met"] = new("Včas", "In time"),
        ["missed"] = new("Po lhůtě", "After the deadline"),
        ["running"] = new("Lhůta běží", "The deadline runs"),
        ["unknown"] = new("Nelze určit", "Cannot be told"),

        ["czso"] = new("Český statistický úřad", "Czech Statistical Office"),
    };
}

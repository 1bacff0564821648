using System.Globalization;
using System.Text;

namespace Transparency.Core.Formats.Mapped.Offers;

/// <summary>
/// What a column is by its name, in the ways in which systems and clerks name it, with or without accents and dots. A guess: what stands
/// in the column must agree with it.
/// </summary>
internal static class ColumnNames
{
    private static readonly string[] Titles = ["nazev", "popis", "text", "jmeno"];
    private static readonly string[] Partners = ["dodavatel", "odberatel", "partner", "subjekt", "firm", "prijemc", "protistran"];

    /// <summary>Days of an invoice, which may never have been paid.</summary>
    private static readonly string[] InvoiceDays = ["vystav", "splat", "prijet", "prijat", "prijmu", "doruc", "zdan", "duzp", "objedn"];

    /// <summary>Amounts that are of no stage: parts, differences and what was in other years.</summary>
    private static readonly string[] OtherAmounts =
    [
        "procent", "proc", "rozdil", "zbyva", "zustatek", "nevycerp", "neuprav", "k cerpani", "index", "minul", "predchoz", "lonsk",
        "pred zmen", "pred uprav", "dph",
    ];

    private static readonly Dictionary<string, string[]> Exact = new(StringComparer.Ordinal)
    {
        [MappingColumns.Paragraph] =
        [
            "par", "paragraf", "paragraph", "odpa", "od pa", "odpar", "oddil paragraf", "par kod", "kod par", "kod paragrafu",
            "cislo paragrafu", "paragraf kod", "par c", "c par", "odd par", "oddil par", "funkcni trideni", "odvetvove trideni",
        ],
        [MappingColumns.Item] =
        [
            "pol", "polozka", "polozky", "item", "rp", "pol kod", "kod pol", "kod polozky", "cislo polozky", "polozka kod",
            "pol c", "c pol", "rozp pol", "pol rozp", "rozp polozka", "rozpoctova polozka", "druhove trideni",
        ],
        ["approved"] = ["sr", "srdal", "rozsch", "approved", "puvodni rozpocet"],
        ["amended"] = ["ur", "ru", "rudal", "rozpz", "amended", "upr", "uprav", "upr rozpocet", "upr rozp", "rozpocet upr", "rozp upr"],
        ["actual"] = ["sk", "skdal", "actual"],
        [MappingColumns.Debit] = ["md", "ma dati", "castka md", "obrat md", "debit"],
        [MappingColumns.Credit] = ["dal", "d", "castka dal", "obrat dal", "credit"],
        [MappingColumns.Amount] =
        [
            "castka", "castka kc", "castka v kc", "castka czk", "castka celkem", "celkova castka", "kc", "czk", "suma", "amount",
            "hodnota", "celkem", "celkem kc", "celkem v kc", "castka v tis kc", "tis kc",
        ],
        [MappingColumns.Event] = ["akce", "cislo akce", "kod akce", "org", "event", "investicni akce"],
        [MappingColumns.Unit] = ["orj", "cislo orj", "kod orj", "unit"],
        [MappingColumns.Type] = ["typ", "type", "druh", "typ dokladu", "druh dokladu", "druh zaznamu", "agenda", "modul"],
        [MappingColumns.CounterpartyId] = ["ico", "ic"],
        [MappingColumns.CounterpartyName] = ["dodavatel", "odberatel", "partner", "subjekt", "firma", "prijemce", "protistrana"],
        [MappingColumns.Description] =
        [
            "popis", "text", "ucel", "ucel platby", "poznamka", "predmet", "predmet plneni", "obsah", "text dokladu", "popis dokladu",
            "description",
        ],
        [MappingColumns.Year] = ["rok", "ucetni rok", "rozpoctovy rok", "year"],
    };

    private static readonly (string Stage, string[] Parts)[] Stages =
    [
        ("approved", ["schv"]),
        ("amended", ["upraven", "zmenen", "po zm", "po upr"]),
        ("actual", ["skut", "cerpan", "plnen", "vysledek od poc"]),
    ];

    /// <summary>Whether the column says to which account a row belongs: an entry of a journal has several.</summary>
    public static bool IsOfAccounts(string header) =>
        Folded(header) is "su" or "au" or "su au" or "sau" or "uct" or "ucet" or "synteticky ucet" or "analyticky ucet" or "synt" or "anal"
            or "ucet md" or "ucet dal" or "cislo uctu uctoveho rozvrhu";

    /// <returns>A column of a mapping, or null.</returns>
    public static string? MeaningOrNull(string header)
    {
        var name = Folded(header);

        foreach (var (meaning, names) in Exact)
        {
            if (names.Contains(name))
                return meaning;
        }

        if (header.Contains('%', StringComparison.Ordinal))
            return null;

        return PartnerOrNull(name) ?? CodeOrNull(name) ?? DayOrNull(name) ?? StageOrNull(name);
    }

    /// <summary>Lower case without accents, with one blank for all that is no letter or digit; <c>§</c> is <c>par</c>.</summary>
    public static string Folded(string header)
    {
        var folded = new StringBuilder(header.Length);

        foreach (var c in header.Replace("§", " par ", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark)
                continue;

            if (char.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    private static string? PartnerOrNull(string name)
    {
        if (name.Split(' ') is var words && (words.Contains("ico") || words.Contains("ic")))
            return MappingColumns.CounterpartyId;

        return Titles.Any(name.Contains) && Partners.Any(name.Contains) ? MappingColumns.CounterpartyName : null;
    }

    /// <summary>Beside a code stands its name, which is none.</summary>
    private static string? CodeOrNull(string name) => Titles.Any(name.Contains) ? null
        : name.StartsWith("paragraf ", StringComparison.Ordinal) ? MappingColumns.Paragraph
        : name.StartsWith("polozka ", StringComparison.Ordinal) ? MappingColumns.Item
        : null;

    private static string? DayOrNull(string name) =>
        name is "den" or "date" or "datum"
            || ((name.StartsWith("datum ", StringComparison.Ordinal) || name.StartsWith("dat ", StringComparison.Ordinal))
                && !InvoiceDays.Any(name.Contains))
            ? MappingColumns.Date
            : null;

    /// <summary>What is of two stages, such as the actual against the amended budget, is of none.</summary>
    private static string? StageOrNull(string name)
    {
        if (OtherAmounts.Any(name.Contains) || Titles.Any(name.Contains))
            return null;

        string[] found = [.. Stages.Where(stage => stage.Parts.Any(name.Contains)).Select(stage => stage.Stage)];

        return found.Length == 1 ? found[0] : null;
    }
}

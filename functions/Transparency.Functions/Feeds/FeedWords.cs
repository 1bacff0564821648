using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Publishing;
using Transparency.Core.Publishing.Withdrawing;

namespace Transparency.Functions.Feeds;

/// <summary>What a feed and a publication's page say, in one language.</summary>
internal sealed record FeedWords
{
    public static FeedWords Czech { get; } = new()
    {
        Language = "cs",
        Everybody = "Otevřené rozpočty",
        OfOne = "otevřený rozpočet",
        Description = "Co se v rozpočtech změnilo: každá nově zveřejněná edice.",
        Withdrawn = "rozpočet {0} byl stažen",
        WithdrawnEdition = "edice rozpočtu {0} byla stažena",
        WithdrawnOlder = "starší edice rozpočtu {0} byla stažena",
        WithdrawnText = "Provozovatel dne {0} stáhl edice: {1}. Důvod: {2}. Odstraňte prosím jejich kopie.",
        StaysText = " Nadále platí edice {0}.",
        DayFormat = "d. M. yyyy",
        First = "rozpočet {0} zveřejněn",
        Updated = "rozpočet {0} aktualizován",
        Rewritten = "rozpočet {0} znovu vydán, částky se nezměnily",
        EmptyFolder = "Složka s exporty je prázdná.",
        Amounts = "Částky v Kč, bez převodů mezi vlastními účty.",
        Amended = "Rozpočet po změnách",
        Actual = "Skutečnost",
        Sides = ["Příjmy", "Výdaje", "Financování"],
        SinceBefore = "Proti předchozí edici, včetně převodů",
        Change = "Změna",
        MostChanged = "Co se změnilo nejvíc",
        Payments = "Platby",
        PaymentsAdded = "přibylo {0} ({1} Kč)",
        PaymentsRemoved = "ubylo {0} ({1} Kč)",
        Events = "Akce",
        EventsAdded = "nové: {0}",
        EventsRemoved = "zrušené: {0}",
        DocumentsAdded = "nově v seznamu: {0}",
        DocumentsRemoved = "už ne v seznamu: {0}",
        Sources = "Zdroje",
        Edition = "Edice",
        EditionBefore = "Předchozí edice",
        YearNow = "Rozpočet, jak platí dnes",
        LanguageName = "Česky",
        Unknown = "neuvedeno",
        Numbers = CzechText.Numbers,
    };

    public static FeedWords English { get; } = new()
    {
        Language = "en",
        Everybody = "Open budgets",
        OfOne = "open budget",
        Description = "What changed in budgets: every newly published edition.",
        Withdrawn = "budget {0} was withdrawn",
        WithdrawnEdition = "an edition of the budget {0} was withdrawn",
        WithdrawnOlder = "an older edition of the budget {0} was withdrawn",
        WithdrawnText = "Whoever runs this service withdrew on {0}: {1}. Reason: {2}. Please remove your copies.",
        StaysText = " Edition {0} stays current.",
        DayFormat = "yyyy-MM-dd",
        First = "budget {0} published",
        Updated = "budget {0} updated",
        Rewritten = "budget {0} issued again, no amount changed",
        EmptyFolder = "The folder with exports is empty.",
        Amounts = "Amounts in CZK, without transfers between the town's own accounts.",
        Amended = "Amended budget",
        Actual = "Actual",
        Sides = ["Income", "Expenditure", "Financing"],
        SinceBefore = "Against the edition before, transfers included",
        Change = "Change",
        MostChanged = "What changed most",
        Payments = "Payments",
        PaymentsAdded = "{0} added (CZK {1})",
        PaymentsRemoved = "{0} removed (CZK {1})",
        Events = "Events",
        EventsAdded = "new: {0}",
        EventsRemoved = "gone: {0}",
        DocumentsAdded = "newly listed: {0}",
        DocumentsRemoved = "no longer listed: {0}",
        Sources = "Sources",
        Edition = "Edition",
        EditionBefore = "Edition before",
        YearNow = "The budget as it is now",
        LanguageName = "In English",
        Unknown = "not given",
        Numbers = NumberFormatInfo.ReadOnly(new() { NumberGroupSeparator = ",", NumberDecimalSeparator = ".", NegativeSign = "\u2212" }),
    };

    public required string Language { get; init; }

    public required string Everybody { get; init; }

    public required string OfOne { get; init; }

    public required string Description { get; init; }

    public required string Withdrawn { get; init; }

    /// <summary>The entry of an edition that is withdrawn.</summary>
    public required string WithdrawnEdition { get; init; }

    /// <summary>The news that one was withdrawn, while another stays current.</summary>
    public required string WithdrawnOlder { get; init; }

    /// <summary>{0} is the day, {1} the editions, {2} the reason.</summary>
    public required string WithdrawnText { get; init; }

    public required string StaysText { get; init; }

    public required string DayFormat { get; init; }

    public required string First { get; init; }

    public required string Updated { get; init; }

    public required string Rewritten { get; init; }

    public required string EmptyFolder { get; init; }

    public required string Amounts { get; init; }

    public required string Amended { get; init; }

    public required string Actual { get; init; }

    /// <summary>Income, expenditure, financing.</summary>
    public required IReadOnlyList<string> Sides { get; init; }

    public required string SinceBefore { get; init; }

    public required string Change { get; init; }

    public required string MostChanged { get; init; }

    public required string Payments { get; init; }

    public required string PaymentsAdded { get; init; }

    public required string PaymentsRemoved { get; init; }

    public required string Events { get; init; }

    public required string EventsAdded { get; init; }

    public required string EventsRemoved { get; init; }

    public required string DocumentsAdded { get; init; }

    public required string DocumentsRemoved { get; init; }

    public required string Sources { get; init; }

    public required string Edition { get; init; }

    public required string EditionBefore { get; init; }

    public required string YearNow { get; init; }

    public required string LanguageName { get; init; }

    public required string Unknown { get; init; }

    /// <summary>How numbers are written.</summary>
    public required NumberFormatInfo Numbers { get; init; }

    public string Title(Publication publication)
    {
        var what = publication switch
        {
            { Withdrawal: not null, Edition: not null } => WithdrawnEdition,
            { Withdrawal.Current: not null } => WithdrawnOlder,
            { Edition: null } => Withdrawn,
            { Previous: null } => First,
            { Change.IsNone: true } => Rewritten,
            _ => Updated,
        };
        return $"{publication.Municipality.Name}: {Filled(what, publication.Year.ToString(CultureInfo.InvariantCulture))}";
    }

    /// <summary>A withdrawal in a sentence or two: day, editions and reason, and nothing of what it was.</summary>
    public string Withdrawal(PublicationWithdrawal withdrawal)
    {
        var reason = WithdrawalReason.Of(withdrawal.Reason);
        var text = Filled(
            WithdrawnText, withdrawal.At.UtcDateTime.ToString(DayFormat, CultureInfo.InvariantCulture), string.Join(", ", withdrawal.Editions), Language == "cs" ? reason.Words.Czech : reason.Words.English);
        return withdrawal.Current is { } current ? text + Filled(StaysText, current) : text;
    }

    public string Amount(Money? amount) => amount is { } money ? money.Crowns.ToString("#,0.00", Numbers) : Unknown;

    /// <summary>With a sign, also of a gain.</summary>
    public string Signed(Money? amount) => amount is { Halere: > 0 } ? "+" + Amount(amount) : Amount(amount);

    public string Count(long number) => number.ToString("#,0", Numbers);

    public string SideName(string side) => side switch { "income" => Sides[0], "expenditure" => Sides[1], _ => Sides[2] };

    public static string Filled(string pattern, params ReadOnlySpan<string> texts)
    {
        for (var i = 0; i < texts.Length; i++) pattern = pattern.Replace($"{{{i}}}", texts[i], StringComparison.Ordinal);
        return pattern;
    }
}

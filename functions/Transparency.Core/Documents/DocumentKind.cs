namespace Transparency.Core.Documents;

/// <summary>
/// What a document of the budget process is, in the order of a year's life. Its word in files and answers is that of
/// <see cref="DocumentKinds"/>.
/// </summary>
public enum DocumentKind
{
    /// <summary>Návrh střednědobého výhledu rozpočtu: <c>draft-outlook</c>.</summary>
    DraftOutlook,

    /// <summary>Střednědobý výhled rozpočtu: <c>outlook</c>.</summary>
    Outlook,

    /// <summary>Návrh rozpočtu: <c>draft-budget</c>.</summary>
    DraftBudget,

    /// <summary>Schválený rozpočet: <c>budget</c>.</summary>
    Budget,

    /// <summary>Pravidla rozpočtového provizoria: <c>provisional-budget</c>.</summary>
    ProvisionalBudget,

    /// <summary>Rozpočtové opatření: <c>amendment</c>.</summary>
    Amendment,

    /// <summary>Návrh závěrečného účtu se zprávou o přezkoumání hospodaření: <c>draft-final-account</c>.</summary>
    DraftFinalAccount,

    /// <summary>Závěrečný účet: <c>final-account</c>.</summary>
    FinalAccount,
}

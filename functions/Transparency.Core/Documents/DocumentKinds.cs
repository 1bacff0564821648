using System.Globalization;
using System.Text;
using Transparency.Core.Words;

namespace Transparency.Core.Documents;

/// <summary>
/// The words for kinds of documents: an English one that files and answers are written with, and the Czech ones that clerks write.
/// </summary>
public static class DocumentKinds
{
    private static readonly (DocumentKind Kind, string Word, string[] Czech)[] Words =
    [
        (
            DocumentKind.DraftOutlook,
            "draft-outlook",
            ["návrh střednědobého výhledu", "návrh střednědobého výhledu rozpočtu", "návrh rozpočtového výhledu"]),
        (DocumentKind.Outlook, "outlook", ["střednědobý výhled", "střednědobý výhled rozpočtu", "rozpočtový výhled"]),
        (DocumentKind.DraftBudget, "draft-budget", ["návrh rozpočtu"]),
        (DocumentKind.Budget, "budget", ["rozpočet", "schválený rozpočet"]),
        (DocumentKind.ProvisionalBudget, "provisional-budget", ["rozpočtové provizorium", "pravidla rozpočtového provizoria"]),
        (DocumentKind.Amendment, "amendment", ["rozpočtové opatření", "změna rozpočtu"]),
        (DocumentKind.DraftFinalAccount, "draft-final-account", ["návrh závěrečného účtu"]),
        (DocumentKind.FinalAccount, "final-account", ["závěrečný účet", "schválený závěrečný účet"]),
    ];

    private static readonly Dictionary<string, DocumentKind> Known =
        Words.SelectMany(known =>
            known.Czech.Prepend(known.Word).Select(word => KeyValuePair.Create(Plain(word), known.Kind))).ToDictionary(
            StringComparer.Ordinal);

    public static IReadOnlyList<DocumentKind> All { get; } = [.. Words.Select(known => known.Kind)];

    /// <summary>All words, for whoever wrote another one.</summary>
    public static Wording Expected { get; } =
        new(string.Join(", ", Words.Select(known => known.Czech[0])), string.Join(", ", Words.Select(known => known.Word)));

    /// <summary>The word that files and answers are written with.</summary>
    public static string Word(this DocumentKind kind) => Words[(int)kind].Word;

    /// <summary>
    /// Reads either language; case, diacritics and what stands between words do not matter: <c>Návrh rozpočtu</c> is <c>draft-budget</c>.
    /// </summary>
    public static DocumentKind? ParseOrNull(string text) => Known.TryGetValue(Plain(text), out var kind) ? kind : null;

    private static string Plain(string text)
    {
        var plain = new StringBuilder();

        foreach (var c in text.Trim().Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;

            if (c is not (' ' or '_' or '-' or '\u00A0'))
                plain.Append(char.ToLowerInvariant(c));
            else if (plain.Length > 0 && plain[^1] != '-')
                plain.Append('-');
        }

        return plain.ToString();
    }
}

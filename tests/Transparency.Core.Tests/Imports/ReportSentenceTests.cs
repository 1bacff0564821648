using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Imports;

public sealed class ReportSentenceTests
{
    [Theory]
    [InlineData(ImportOutcome.Published, "0123456789ab", 1_234_567, 0, 0,
        "Published: the budget 2024 of Vzor, edition 0123456789ab, 1\u00A0234\u00A0567 rows, no warnings.",
        "Zveřejněno: Vzor, rozpočet 2024, edice 0123456789ab; načteno řádků: 1\u00A0234\u00A0567, upozornění: 0.")]
    [InlineData(ImportOutcome.Published, "0123456789ab", 12, 0, 1,
        "Published: the budget 2024 of Vzor, edition 0123456789ab, 12 rows, 1 warning.",
        "Zveřejněno: Vzor, rozpočet 2024, edice 0123456789ab; načteno řádků: 12, upozornění: 1.")]
    [InlineData(ImportOutcome.Unchanged, "0123456789ab", 12, 0, 1000,
        "Unchanged: the budget 2024 of Vzor is already published as edition 0123456789ab, 1\u00A0000 warnings.",
        "Beze změny: Vzor, rozpočet 2024 je již zveřejněn jako edice 0123456789ab; upozornění: 1\u00A0000.")]
    [InlineData(ImportOutcome.Rejected, null, 12, 1, 5,
        "Not published: 1 error in the budget 2024 of Vzor; the year has no published budget.",
        "Nezveřejněno: Vzor, rozpočet 2024; chyb k opravě: 1. Rok nemá zveřejněný rozpočet.")]
    [InlineData(ImportOutcome.Rejected, "0123456789ab", 12, 2, 5,
        "Not published: 2 errors in the budget 2024 of Vzor; edition 0123456789ab stays.",
        "Nezveřejněno: Vzor, rozpočet 2024; chyb k opravě: 2. Zůstává předchozí edice 0123456789ab.")]
    [InlineData(ImportOutcome.Emptied, "0123456789ab", 0, 0, 0,
        "Withdrawn: the folder 2024 of Vzor is empty, so the year is no longer published.",
        "Staženo: Vzor, složka roku 2024 je prázdná, rok proto již není zveřejněn.")]
    public void EveryOutcomeHasItsSentence(
        ImportOutcome outcome,
        string? edition,
        long rows,
        long errors,
        long warnings,
        string english,
        string czech)
    {
        var sentence = ReportSentence.Of(outcome, "Vzor", 2024, edition, rows, errors, warnings);

        Assert.Equal(english, sentence.English);
        Assert.Equal(czech, sentence.Czech);
    }
}

using static Transparency.Core.Formats.Reading.HighBytes;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Tells the encoding of a text of one byte a letter by what its bytes are in each: the one in which it is Czech. Where two differ and
/// neither is clearly better, or where none gives words, there is no telling.
/// </summary>
internal static class EightBitLetters
{
    /// <summary>How much better the best has to be: about four hundred times as likely.</summary>
    private const double ClearMargin = 6;

    /// <summary>One in so many letters may stand where none can, as in a damaged word.</summary>
    private const int ImpossibleOneIn = 50;

    /// <summary>A text that is less likely than this by the letter is in no encoding that is known here.</summary>
    private const double Strange = -9;

    /// <summary>The code of the brothers Kamenický, of Czech DOS, from 0x80. It is recognised so that it is taken for no other.</summary>
    private const string Kamenicky = "ČüéďäĎŤčěĚĹÍľĺÄÁÉžŽôöÓůÚýÖÜŠĽÝŘťáíóúňŇŮÔšřŕŔ¼§«»";

    private static readonly Candidate[] Candidates =
    [
        new(TextKind.Windows1250, EightBitEncodings.LettersOf(EightBitEncodings.Windows1250), 0),
        new(TextKind.Latin2, EightBitEncodings.LettersOf(EightBitEncodings.Latin2), -2.5),
        new(TextKind.Cp852, EightBitEncodings.LettersOf(EightBitEncodings.Cp852), -3),
        new(TextKind.MacCentralEurope, EightBitEncodings.LettersOf(EightBitEncodings.MacCentralEurope), -7),
        new(TextKind.UnknownLetters, LettersOfKamenicky(), -7),
    ];

    /// <returns>
    /// The encoding, <see cref="TextKind.UnknownLetters"/> where it could be several, or null where its letters are words in none.
    /// </returns>
    public static TextKind? DecideOrNull(HighBytes bytes)
    {
        var occurring = bytes.Occurring().ToList();
        var scores = Candidates.Select(candidate => candidate.Score(occurring, bytes.Pairs()))
            .OrderByDescending(score => score.Likelihood)
            .ToList();
        var best = scores[0];

        var isImpossible = best.Impossible > 0 && best.Impossible * ImpossibleOneIn > bytes.Total;
        if (isImpossible || best.Likelihood < Strange * bytes.Total)
            return null;

        return scores.Skip(1).All(other => IsClearly(best, other, occurring)) ? best.Candidate.Kind : TextKind.UnknownLetters;
    }

    /// <summary>
    /// Whether the first is the encoding rather than the other, or they are the same for this text. Against windows-1250 one letter alone
    /// does not tell, however often it comes: its <c>ľ</c> is the <c>ž</c> of ISO 8859-2, and a file may be full of one name.
    /// </summary>
    private static bool IsClearly(Score best, Score other, IReadOnlyList<Occurrence> occurring)
    {
        var differing = occurring.Select(one => one.Value).Distinct().Count(value => best.Candidate.Of(value) != other.Candidate.Of(value));
        if (differing == 0)
            return true;

        var mayBeOneName = other.Candidate.Kind == TextKind.Windows1250 && differing == 1 && other.Impossible <= best.Impossible;

        return best.Likelihood - other.Likelihood >= ClearMargin && !mayBeOneName;
    }

    private static char[] LettersOfKamenicky()
    {
        var letters = EightBitEncodings.LettersOf(EightBitEncodings.Cp852);
        Kamenicky.CopyTo(letters);

        return letters;
    }

    /// <param name="Kind">The encoding.</param>
    /// <param name="Letters">Its letters above ASCII.</param>
    /// <param name="Prior">How likely a file is in it before it is looked at.</param>
    private sealed record Candidate(TextKind Kind, char[] Letters, double Prior)
    {
        public char Of(byte value) => Letters[value & 0x7F];

        public Score Score(IReadOnlyList<Occurrence> occurring, IEnumerable<(byte First, byte Second, int Count)> pairs)
        {
            var likelihood = Prior;
            long impossible = 0;

            foreach (var (value, before, after, count) in occurring)
            {
                var letter = Of(value);
                likelihood += CzechLetters.LogLikelihood(letter, before, after) * count;

                if (!CzechLetters.CanStand(letter, before, after))
                    impossible += count;
            }

            foreach (var (first, second, count) in pairs)
            {
                if (CzechLetters.AreVowels(Of(first), Of(second)))
                    likelihood += CzechLetters.TwoVowels * count;
            }

            return new Score(this, likelihood, impossible);
        }
    }

    private sealed record Score(Candidate Candidate, double Likelihood, long Impossible);
}

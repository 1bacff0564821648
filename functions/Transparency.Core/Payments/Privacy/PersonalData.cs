using System.Buffers;

namespace Transparency.Core.Payments.Privacy;

/// <summary>
/// Recognises what looks like personal data in a text: a birth number (rodné číslo) or a day of birth, an account number, an IBAN, an
/// e-mail address or a telephone number. Errs on the side of hiding. It is asked of every text that is published, so texts without a digit
/// cost one search, and nothing is allocated.
/// </summary>
public static class PersonalData
{
    private static readonly byte[] Telling = [.. "0123456789@"u8, 0xEF];

    private static readonly SearchValues<byte> Beginnings = SearchValues.Create(Telling);

    /// <summary>No number of a person has fewer digits; a day of birth has four.</summary>
    private const int FewestDigits = 4;

    /// <summary>In UTF-8, digits of both widths and the sign of an address begin with one of these.</summary>
    public static ReadOnlySpan<byte> TellingBytes => Telling;

    public static bool IsIn(ReadOnlySpan<byte> text) => In(text) != PersonalTrait.None;

    /// <summary>The gravest that is found.</summary>
    public static PersonalTrait In(ReadOnlySpan<byte> text)
    {
        var start = text.IndexOfAny(Beginnings);
        return start < 0 ? PersonalTrait.None : From(text, start, NumberMeaning.Unsaid);
    }

    /// <summary>
    /// Whether a birth number stands in an address of the web. Its slashes part folders, and its numbers are mostly those of papers.
    /// </summary>
    public static bool IsInAddress(ReadOnlySpan<byte> address)
    {
        var start = address.IndexOfAny(Beginnings);
        return start >= 0 && From(address, start, NumberMeaning.Address) == PersonalTrait.BirthNumber;
    }

    private static PersonalTrait From(ReadOnlySpan<byte> text, int start, NumberMeaning stated)
    {
        Span<byte> digits = stackalloc byte[NumberRun.MostDigits];
        Span<NumberGroup> groups = stackalloc NumberGroup[NumberRun.MostGroups];
        var run = new NumberRun(text, digits, groups);
        var found = PersonalTrait.None;
        var before = default(ListedNumber);

        for (var at = start; ;)
        {
            if (NumberRun.DigitAt(text, at, out _) > 0)
            {
                at = run.Read(at);
                if (run.DigitCount >= FewestDigits)
                    found = (PersonalTrait)Math.Max((int)found, (int)Of(run, stated, ref before));
            }
            else
            {
                if (text[at] == '@' && MailAddress.IsAt(text, at))
                    found = (PersonalTrait)Math.Max((int)found, (int)PersonalTrait.Contact);

                at++;
            }

            var next = found == PersonalTrait.BirthNumber ? -1 : text[at..].IndexOfAny(Beginnings);
            if (next < 0)
                return found;

            at += next;
        }
    }

    private static PersonalTrait Of(in NumberRun run, NumberMeaning stated, ref ListedNumber before)
    {
        var found = PersonalTrait.None;
        var meaning = stated;

        for (var group = 0; group < run.Count; group++)
        {
            if (stated == NumberMeaning.Unsaid)
                meaning = group == 0 ? First(run, before) : before.MeaningOfNext(run, group);
            if (BirthNumber.IsAt(run, group, meaning))
                return PersonalTrait.BirthNumber;
            if (BankAccount.IsAt(run, group) || Telephone.IsAt(run, group, meaning))
                found = PersonalTrait.Contact;

            before = new ListedNumber(run, group, meaning);
        }

        return found;
    }

    /// <summary>Only the first group has words before it, or a number of the same list.</summary>
    private static NumberMeaning First(in NumberRun run, in ListedNumber before)
    {
        if (!NeedsWords(run))
            return NumberMeaning.Unsaid;

        var meaning = WordsBefore.Of(run.Text[..run[0].Start]);

        return meaning == NumberMeaning.Unsaid ? before.MeaningOfListed(run) : meaning;
    }

    /// <summary>Fewer digits than of a telephone can be a day of birth, or a birth number without its zeros.</summary>
    private static bool NeedsWords(in NumberRun run) => run.DigitCount >= 9 || run.Count >= 3 || run[0].Length is >= 6 and <= 8;
}

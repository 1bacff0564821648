using System.Text;

namespace Transparency.Core.Words;

/// <summary>
/// A text as it is compared where neither case nor diacritics count: small letters without their marks, every blank a plain one. Letters
/// that Unicode does not take apart, such as ł, stand for the plain one they look like. Never longer than it was.
/// </summary>
public static class PlainText
{
    /// <summary>Latin letters, with and without marks, are looked up; few texts have others.</summary>
    private const int Looked = 0x250;

    private const char FirstMark = '\u0300';
    private const char LastMark = '\u036F';

    private static readonly char[] Latin = [.. Enumerable.Range(0, Looked).Select(letter => Bare((char)letter))];

    public static string Of(string text) => string.Create(
        Fold(text, stackalloc char[0], count: true),
        text,
        static (folded, text) => Fold(text, folded, count: false));

    /// <summary>Folds a text into a target that is as long at least.</summary>
    /// <returns>How long it is folded.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded) => Fold(text, folded, count: false);

    private static int Fold(ReadOnlySpan<char> text, Span<char> folded, bool count)
    {
        var length = 0;

        foreach (var letter in text)
        {
            // Marks that stand for themselves follow their letter.
            if (letter is >= FirstMark and <= LastMark)
                continue;
            if (!count)
                folded[length] = letter < Looked ? Latin[letter] : Rare(letter);

            length++;
        }

        return length;
    }

    private static char Rare(char letter) =>
        char.IsWhiteSpace(letter) ? ' '
        : char.IsSurrogate(letter) ? letter
        : letter is >= '\u1E00' and <= '\u1FFF' ? Bare(letter)
        : char.ToLowerInvariant(letter);

    private static char Bare(char letter) => letter switch
    {
        'Ł' or 'ł' => 'l',
        'Đ' or 'đ' => 'd',
        'Ø' or 'ø' => 'o',
        'ı' => 'i',
        _ when char.IsWhiteSpace(letter) => ' ',
        _ => char.ToLowerInvariant(letter.ToString().Normalize(NormalizationForm.FormD)[0]),
    };
}

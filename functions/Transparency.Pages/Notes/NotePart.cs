using System.Text.RegularExpressions;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Notes;
using Transparency.Core.Words;

namespace Transparency.Pages.Notes;

/// <summary>
/// What the municipality says of a part of its budget, in the reader's language where it has that one. Addresses of the web in it are
/// links; nothing else of it is more than text.
/// </summary>
public sealed partial record NotePart(NoteText Note, Language Language) : Page(Language)
{
    private static readonly char[] BehindAddress = ['.', ',', ';', ':', '!', '?', ')', ']', '"', '\'', '“', '”'];

    internal static Wording Says { get; } = new("Poznámka obce:", "The municipality says:");

    /// <summary>The language that the note is in.</summary>
    internal Language Written => Own is null ? Other : Language;

    /// <summary>The text in pieces: of an address that is a link, what a link leads to; of all else null.</summary>
    internal IEnumerable<(string Text, string? Address)> Pieces
    {
        get
        {
            var text = Own ?? In(Other) ?? "";
            var at = 0;

            foreach (Match match in Address().Matches(text))
            {
                var shown = match.Value.TrimEnd(BehindAddress);
                if (WebAddress.OrNull(shown) is not { } address)
                    continue;

                yield return (text[at..match.Index], null);
                yield return (shown, address);
                at = match.Index + shown.Length;
            }

            yield return (text[at..], null);
        }
    }

    private string? Own => In(Language);

    private Language Other => Language.Other();

    private string? In(Language language) => language == Language.Czech ? Note.Cs : Note.En;

    [GeneratedRegex(@"https://[^\s<>]+")]
    private static partial Regex Address();
}

using RazorSlices;
using Transparency.Core.Words;

namespace Transparency.Pages;

/// <summary>A page in place of one that cannot be shown, as it was asked for or right now.</summary>
/// <param name="Status">Of the answer.</param>
/// <param name="Said">What is wrong, or null where that is not told to people.</param>
/// <param name="Language">Of the reader.</param>
public sealed record ProblemPage(int Status, Wording? Said, Language Language) : PublicPage(Language)
{
    private const int BadRequest = 400;

    private const int Unavailable = 503;

    internal static Wording WithoutQuestion { get; } = new("Ukázat stránku bez tohoto zadání", "Show the page without that");

    internal static Wording Again { get; } = new("Zkusit znovu", "Try again");

    internal Wording Heading => Status switch
    {
        BadRequest => new("Takhle to zobrazit nejde", "This cannot be shown as it was asked for"),
        Unavailable => new("Teď to zobrazit nejde", "This cannot be shown right now"),
        >= 500 => new("Něco se tu pokazilo", "Something went wrong here"),
        _ => new("Tohle tu nemáme", "This is not here"),
    };

    internal Wording Sentence => Said ?? Status switch
    {
        BadRequest => new("Adresa žádá něco, co tahle stránka neumí.", "The address asks for something that this page does not do."),
        >= 500 => new("Chyba je zapsaná. Zkuste to prosím za chvíli.", "The fault has been logged. Please try again in a while."),
        _ => new("Zkontrolujte prosím adresu, nebo hledejte podle jména.", "Please check the address, or search by name."),
    };

    /// <summary>Where the reader goes from here: to the page as it is without what was asked, or to the same once more.</summary>
    internal (Wording Text, string Address)? WayOnOrNull => (Status, Asked?.Place) switch
    {
        (BadRequest, { } place) when place.Contains('?', StringComparison.Ordinal) =>
            (WithoutQuestion, Translated.Of(place.Split('?')[0], Language)),
        (_, { } place) when Status >= 500 => (Again, place),
        _ => null,
    };

    public override PageFrame Frame => new(Language, Heading.In(Language), Sentence.In(Language)) { IsMissing = true };

    protected override RazorSlice View() => ProblemView.Create(this);
}

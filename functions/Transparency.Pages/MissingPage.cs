using RazorSlices;
using Transparency.Core.Words;

namespace Transparency.Pages;

/// <summary>A page in place of one that is not there.</summary>
/// <param name="Sentence">What is not there.</param>
/// <param name="Language">Of the reader.</param>
public sealed record MissingPage(Wording Sentence, Language Language) : PublicPage(Language)
{
    public static Wording NoMunicipality { get; } = new("Takovou obec tu nemáme.", "There is no such municipality here.");

    public static Wording NoPublication { get; } = new("Takovou publikaci tu nemáme.", "There is no such publication here.");

    public static Wording NoPaymentsOfState { get; } = new(
        "Výkaz pro stát jednotlivé platby ani akce nemá.",
        "The statement for the state has no single payments and no events.");

    public static Wording NoHelp { get; } = new("K tomu nápovědu nemáme.", "There is no help for that here.");

    public static Wording NoAddress { get; } = new("Takovou adresu tu nemáme.", "There is no such address here.");

    public override PageFrame Frame => new(Language, Sentence.In(Language), Sentence.In(Language)) { IsMissing = true };

    public static Wording NoBudget(string municipality) =>
        new($"{municipality} nemá žádný zveřejněný rozpočet.", $"{municipality} has no published budget.");

    public static Wording NoYear(string municipality, string year) =>
        new($"{municipality} nemá zveřejněný rozpočet roku {year}.", $"{municipality} has no published budget of {year}.");

    public static Wording NoLevel(string municipality, int year) => new(
        $"{municipality} v rozpočtu roku {year} nic takového nemá.",
        $"{municipality} has nothing like that in its budget of {year}.");

    protected override RazorSlice View() => MissingView.Create(this);
}

using Transparency.Core.Words;
using Transparency.Pages.Levels;

namespace Transparency.Pages.Embedding;

/// <summary>The words of the page that makes what others put into their pages.</summary>
internal static class BuilderWords
{
    public static Wording Title { get; } = new("Rozpočet na vašem webu", "The budget on your own page");

    public static Wording Lead { get; } = new(
        "Vyberte obec a co z jejího rozpočtu ukázat. Dostanete kousek kódu, který vložíte do své stránky, a rovnou uvidíte, "
            + "jak tam bude vypadat.",
        "Choose a municipality and what of its budget to show. You get a piece of code for your page, and see at once "
            + "what it will look like.");

    public static Wording Town { get; } = new("Obec nebo IČO", "Municipality or IČO");

    public static Wording OtherTown { get; } = new("Jiná obec", "Another municipality");

    public static Wording NoneFound { get; } = new("Žádná taková obec tu není.", "There is no such municipality.");

    /// <summary>{0} is how many more there are.</summary>
    public static Wording More { get; } = new("A dalších {0}. Napište víc ze jména.", "And {0} more. Say more of the name.");

    public static Wording What { get; } = new("Co ukázat", "What to show");

    public static Wording How { get; } = new("Jak to má vypadat", "How it looks");

    public static Wording Part { get; } = new("Část rozpočtu", "Part of the budget");

    public static Wording Whole { get; } = new("všechno", "everything");

    public static Wording Scheme { get; } = new("Pozadí", "Background");

    public static IReadOnlyList<(string Word, Wording Name)> Schemes { get; } =
    [
        (FrameLook.Word(FrameScheme.Auto), new("podle čtenáře", "as the reader has it")),
        (FrameLook.Word(FrameScheme.Light), new("světlé", "light")),
        (FrameLook.Word(FrameScheme.Dark), new("tmavé", "dark")),
    ];

    public static Wording Accent { get; } = new("Barva", "Colour");

    public static Wording LanguageOf { get; } = new("Jazyk", "Language");

    public static IReadOnlyList<(string Tag, Wording Name)> Languages { get; } =
    [
        (Language.Czech.Tag(), new("čeština", "Czech")),
        (Language.English.Tag(), new("angličtina", "English")),
    ];

    public static Wording Kind { get; } = new("Způsob vložení", "Way to embed");

    public static IReadOnlyList<(string Word, Wording Name)> Kinds { get; } =
    [
        ("frame", new("rám (iframe), funguje všude", "a frame (iframe), works everywhere")),
        ("element", new("komponenta, součást stránky", "the component, a part of the page")),
    ];

    public static Wording Show { get; } = new("Ukázat", "Show");

    public static Wording Code { get; } = new("Kód pro vaši stránku", "The code for your page");

    public static Wording Copy { get; } = new("Zkopírovat kód", "Copy the code");

    public static Wording Copied { get; } = new("Zkopírováno.", "Copied.");

    public static Wording Preview { get; } = new("Jak to bude vypadat", "What it will look like");

    /// <summary>{0} is the municipality, {1} the year.</summary>
    public static Wording FrameTitle { get; } = new("{0}: rozpočet {1}", "{0}: budget {1}");
}

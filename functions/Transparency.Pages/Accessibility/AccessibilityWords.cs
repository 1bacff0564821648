using Transparency.Core.Words;

namespace Transparency.Pages.Accessibility;

/// <summary>What the statement of accessibility says.</summary>
internal static class AccessibilityWords
{
    public static Wording Title { get; } = new("Prohlášení o přístupnosti", "Statement of accessibility");

    public static Wording SomeOperator { get; } = new("Provozovatel těchto stránek", "Who runs these pages");

    /// <summary>{0} is who runs the deployment.</summary>
    public static Wording Commitment { get; } = new(
        "{0} zpřístupňuje tyto stránky v souladu se zákonem č. 99/2019 Sb., o přístupnosti internetových stránek a mobilních aplikací.",
        "{0} makes these pages accessible as law No. 99/2019 Coll., on the accessibility of websites and mobile applications, wants.");

    public static Wording Scope { get; } = new(
        "Prohlášení platí pro všechny stránky na této adrese a pro komponentu a rámy, které si z ní vkládají jiné weby. Pro stránky, "
            + "které je vkládají, platí prohlášení jejich provozovatelů.",
        "The statement is about all pages at this address, and about the component and the frames that other sites take from it. Pages "
            + "that embed them have statements of their own.");

    public static Wording State { get; } = new("Stav souladu", "How far they conform");

    public static Wording Partly { get; } = new(
        "Stránky jsou částečně v souladu se zákonem a s normou EN 301 549, která přebírá WCAG 2.1 na úrovni AA. Důvodem je obsah "
            + "uvedený níže.",
        "The pages conform in part to the law and to EN 301 549, which takes over WCAG 2.1 at level AA, because of the content "
            + "named below.");

    public static Wording NotAccessible { get; } = new("Co přístupné není", "What is not accessible");

    /// <summary>Each with why, and what there is instead.</summary>
    public static IReadOnlyList<Wording> Exceptions { get; } =
    [
        new(
            "Dokumenty rozpočtového procesu, na které odkazujeme, leží na webech obcí. Bývají to naskenované listiny bez textu; "
                + "částky z nich jsou v tabulkách na těchto stránkách (obsah jiných, který provozovatel nemůže ovlivnit).",
            "The documents of the budget process that we link to lie on the sites of municipalities. They are often scans without "
                + "text; their amounts are in the tables of these pages (content of others, which the operator cannot change)."),
        new(
            "Názvy plateb, akcí a protistran jsou tak, jak je obec vede v účetnictví: se zkratkami a někdy bez diakritiky. Čtečka "
                + "je přečte, jejich smysl říká až úřední název položky a paragrafu vedle nich.",
            "Names of payments, events and counterparties are as the municipality keeps them in its books: with abbreviations and "
                + "sometimes without diacritics. A screen reader reads them; what they mean is said by the official names beside them."),
        new(
            "Na anglických stránkách zůstávají názvy z účetnictví a úřední názvy česky a nejsou jako české označeny (kritérium 3.1.2).",
            "On English pages names from the books and official names stay Czech, and are not marked as Czech (criterion 3.1.2)."),
        new(
            "Sešity XLSX ke stažení jsou prosté tabulky se záhlavím bez dalších popisů; tytéž údaje jsou v CSV a na stránkách.",
            "Workbooks (XLSX) to download are plain tables with a heading and no further descriptions; the same is in CSV and on "
                + "the pages."),
    ];

    public static Wording Evaluation { get; } = new("Vypracování prohlášení", "How this was found");

    /// <summary>{0} is a day.</summary>
    public static Wording EvaluatedOn { get; } = new(
        "Prohlášení bylo vypracováno {0} vlastním posouzením provozovatele.",
        "The statement was made on {0} by an evaluation of the operator's own.");

    public static Wording NotEvaluated { get; } = new(
        "Provozovatel stránky zatím sám neposoudil a den posouzení nevyplnil.",
        "The operator has not evaluated the pages yet and has given no day of it.");

    public static Wording Way { get; } = new(
        "Program sám se při každé změně zkouší nástrojem axe-core v prohlížeči Chromium: všechny druhy stránek, ve světlých, "
            + "tmavých i vlastních barvách čtenáře, na počítači i na telefonu, česky i anglicky, bez jediného nálezu pravidel WCAG "
            + "2.0, 2.1 a 2.2 "
            + "úrovně A a AA. Dále zkouší ovládání klávesnicí, čtení bez skriptů, zvětšení na šířku 320 bodů a tisk.",
        "The program itself is tested with every change by axe-core in Chromium: all kinds of pages, in light, dark and the reader's own "
            + "colours, on a computer and on a phone, in Czech and in English, without any finding of the rules of WCAG 2.0, 2.1 "
            + "and 2.2 of level A and AA. The keyboard, reading without scripts, a width of 320 pixels and paper are tested as well.");

    public static Wording Feedback { get; } = new("Napište nám", "Write to us");

    /// <summary>What stands before the e-mail.</summary>
    public static Wording WriteTo { get; } = new(
        "Když vám na stránkách něco brání, nebo potřebujete údaje v jiné podobě, napište na adresu",
        "Where something on the pages keeps you out, or you need the figures in another form, write to");

    public static Wording NoContact { get; } = new(
        "Provozovatel zatím adresu pro podněty nevyplnil; obraťte se na obec, jejíž rozpočet čtete.",
        "The operator has given no address for this yet; turn to the municipality whose budget you read.");

    public static Wording Enforcement { get; } = new("Vymáhání", "Enforcement");

    /// <summary>What stands before the e-mail of the agency.</summary>
    public static Wording Authority { get; } = new(
        "Nepomůže-li to, obraťte se na Digitální a informační agenturu, která na dodržování zákona dohlíží:",
        "Where that does not help, turn to the Digital and Information Agency (Digitální a informační agentura), which enforces the "
            + "law:");
}

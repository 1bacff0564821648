using System.Globalization;
using Transparency.Core.Words;

namespace Transparency.Pages.Interface;

/// <summary>What the page about the programming interface says.</summary>
internal static class InterfaceWords
{
    public static Wording Title { get; } = new("Rozhraní pro programy", "Programming interface");

    public static Wording Lead { get; } = new(
        "Vše, co ukazují tyto stránky, se dá číst i programem: zdarma, bez klíče a odkudkoli. Odpovědi jsou JSON "
            + "v UTF-8, částky jsou v Kč.",
        "Whatever these pages show can be read by a program as well: free of charge, without a key and from "
            + "anywhere. Answers are JSON in UTF-8, "
            + "amounts are in CZK.");

    public static Wording Rules { get; } = new(
        "Chyba je application/problem+json a řekne, který parametr je špatně a co je dovoleno. Seznam se čte dál přes next. "
            + "Odpověď má ETag: kdo ho pošle v If-None-Match, dostane 304, dokud se nic nezměnilo.",
        "An error is application/problem+json and says which parameter is wrong and what is allowed. A list goes on with next. "
            + "An answer has an ETag: whoever sends it in If-None-Match gets 304 while nothing has changed.");

    public static Wording Description { get; } = new("Popis pro programy (OpenAPI 3.1)", "Description for programs (OpenAPI 3.1)");

    public static Wording Try { get; } = new("Vyzkoušet", "Try it");

    public static Wording NeedsGrant { get; } = new("Jen s oprávněním obce.", "Only with a municipality's grant.");

    /// <summary>Which values a parameter takes.</summary>
    public static string Values(InterfaceParameter parameter, Language language) =>
        parameter.Allowed.Count > 0 ? string.Join(", ", parameter.Allowed)
        : parameter.Usual is { } usual ? Range(parameter, usual).In(language)
        : "";

    private static Wording Range(InterfaceParameter parameter, int usual)
    {
        var (least, most) = (Number(parameter.Least), Number(parameter.Most));
        return new($"{least} až {most}, jinak {Number(usual)}", $"{least} to {most}, otherwise {Number(usual)}");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

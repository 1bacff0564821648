using Transparency.Core.Words;

namespace Transparency.Functions.Http;

/// <summary>What is wrong with the query of a request, whatever the address is about.</summary>
internal static class ParameterWords
{
    public static Wording NoneIsTaken(string name) => new(
        $"„{name}“ tu není parametr; tato adresa žádný nemá.",
        $"'{name}' is no parameter; this address takes none.");

    public static Wording Unknown(string name, IEnumerable<string> known) => new(
        $"„{name}“ tu není parametr; povolené jsou {Joined(known)}.",
        $"'{name}' is no parameter; allowed are {Joined(known)}.");

    public static Wording Repeated(string name, int times) => new(
        $"„{name}“ je v adrese {times}×; může být jednou.",
        $"'{name}' is given {times} times.");

    public static Wording NotAllowed(string name, string text, IEnumerable<string> allowed) => new(
        $"„{name}“ je „{text}“; povolené hodnoty jsou {Joined(allowed)}.",
        $"'{name}' is '{text}'; allowed are {Joined(allowed)}.");

    public static Wording NoNumber(string name, string text, int least, int most) => new(
        $"„{name}“ je „{text}“; je to celé číslo od {least} do {most}.",
        $"'{name}' is '{text}'; it is a whole number from {least} to {most}.");

    public static Wording NoCode(string name, string text, int digits) => new(
        $"„{name}“ je „{text}“; je to kód, který má číslic {digits}.",
        $"'{name}' is '{text}'; it is a code of {digits} digits.");

    public static Wording NoDay(string name, string text) => new(
        $"„{name}“ je „{text}“; je to den, například 2024-03-31.",
        $"'{name}' is '{text}'; it is a day such as 2024-03-31.");

    public static Wording NoAmount(string name, string text) => new(
        $"„{name}“ je „{text}“; je to částka v Kč, například -1234.50.",
        $"'{name}' is '{text}'; it is an amount in CZK such as -1234.50.");

    /// <summary>Of a list that goes on nowhere.</summary>
    public static Wording UnknownNext(string next) => new(
        "Odkaz na další část seznamu už neplatí. Začněte prosím seznam od začátku.",
        $"'next' is '{next}'; it is given back as it came in 'next'.");

    private static string Joined(IEnumerable<string> names) => string.Join(", ", names);
}

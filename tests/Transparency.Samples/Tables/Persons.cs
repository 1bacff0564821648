using Transparency.Samples.Files;

namespace Transparency.Samples.Tables;

/// <summary>
/// Natural persons, who have no number and whose names must never be published. The surnames are nobody's,
/// and two of the names are what systems write where there is none.
/// </summary>
internal static class Persons
{
    internal static readonly IReadOnlyList<Party> All =
    [
        new("", "Ctirad Smyšlenka"),
        new("", "Dobromila Nevídaná"),
        new("", "Květoslav Vzoreček"),
        new("", "Bořivoj Pohádkovský"),
        new("", "Zdislava Příkladná"),
        new("", "Ing. Radovan Výmysl"),
        new("", "MUDr. Slavěna Ukázková"),
        new("", "Příkladná Zdislava a Vzoreček Květoslav"),
        new("", "Neurčeno"),
        new("", " "),
    ];
}

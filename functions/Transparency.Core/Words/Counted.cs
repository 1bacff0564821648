namespace Transparency.Core.Words;

/// <summary>Numbers of things. Czech has a form for one, one for two to four, and one for all others.</summary>
public static class Counted
{
    public static Wording Bytes(long number) => new(Czech(number, "bajt", "bajty", "bajtů"), $"{number} bytes");

    public static Wording Characters(long number) => new(Czech(number, "znak", "znaky", "znaků"), $"{number} characters");

    /// <summary>Fields of a row.</summary>
    public static Wording Fields(long number) => new(Czech(number, "pole", "pole", "polí"), $"{number} fields");

    public static Wording Files(long number) => new(Czech(number, "soubor", "soubory", "souborů"), $"{number} files");

    public static Wording Rows(long number) => new(Czech(number, "řádek", "řádky", "řádků"), English(number, "row", "rows"));

    /// <summary>Payments whose description speaks of something, with the verb.</summary>
    public static Wording DescriptionsThatSpeak(long number) => new(
        Czech(number, "popis platby mluví", "popisy plateb mluví", "popisů plateb mluví"),
        English(number, "description of a payment speaks", "descriptions of payments speak"));

    /// <summary>Not more than so many files.</summary>
    public static Wording AtMostFiles(long number) => new($"nejvýše {Files(number).Czech}", $"at most {number} files");

    /// <summary>Not more than so many bytes.</summary>
    public static Wording AtMostBytes(long number) => new($"nejvýše {Bytes(number).Czech}", $"at most {number} bytes");

    /// <summary>Not more than so many characters.</summary>
    public static Wording AtMostCharacters(long number) => new($"nejvýše {Characters(number).Czech}", $"at most {number} characters");

    private static string English(long number, string one, string many) => $"{number} {(number == 1 ? one : many)}";

    private static string Czech(long number, string one, string few, string many) => number switch
    {
        1 => $"{number} {one}",
        >= 2 and <= 4 => $"{number} {few}",
        _ => $"{number} {many}",
    };
}

using System.Globalization;

namespace Transparency.Pages.Pictures;

/// <summary>
/// The colours of pictures: six hues, one for each group of the classification by purpose, as the component has them; on each of them white
/// letters can be read.
/// </summary>
internal static class Inks
{
    public const string Ink = "#1b1f24";

    public const string Soft = "#5a6470";

    public const string Line = "#d9dee4";

    public const string Paper = "#ffffff";

    /// <summary>What belongs to no group.</summary>
    public const string Other = "#4a5fa5";

    /// <summary>What is left over, beside groups.</summary>
    public const string Rest = "#8d949c";

    private static readonly string[] Groups = ["#5b7f3a", "#a8552a", "#1f6f8b", "#8a4f7d", "#8f6a00", "#4d5866"];

    /// <summary>Where red, green and blue begin in <c>#1f6f8b</c>.</summary>
    private static readonly int[] Channels = [1, 3, 5];

    /// <param name="section">A code that begins with the digit of its group.</param>
    public static string OfGroup(string section) =>
        section.Length > 0 && section[0] is >= '1' and <= '6' ? Groups[section[0] - '1'] : Other;

    /// <summary>A colour as it looks where it lies on paper and lets so much of it through.</summary>
    /// <param name="colour">The colour.</param>
    /// <param name="part">How much of it is there, from 0 to 1.</param>
    public static string OnPaper(string colour, double part)
    {
        var channels = Channels
            .Select(place => int.Parse(colour.AsSpan(place, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            .Select(channel => (int)Math.Round(byte.MaxValue - (part * (byte.MaxValue - channel)), MidpointRounding.AwayFromZero));

        return "#" + string.Concat(channels.Select(channel => channel.ToString("x2", CultureInfo.InvariantCulture)));
    }
}

using Transparency.Core.Words;

namespace Transparency.Pages.Levels;

/// <summary>The words of pictures.</summary>
internal static class PictureWords
{
    public static Wording Actual { get; } = new("skutečnost", "actual");

    public static Wording Amended { get; } = new("rozpočet po změnách", "amended budget");

    public static Wording Approved { get; } = new("schválený rozpočet", "approved budget");

    public static Wording NotKnown { get; } = new("neuvedeno", "not given");

    /// <summary>{0} is how many.</summary>
    public static Wording Others { get; } = new("ostatní ({0})", "others ({0})");

    /// <summary>{0} is a town and a year, {1} an edition.</summary>
    public static Wording Source { get; } = new("{0}, edice {1}", "{0}, edition {1}");

    public static Wording Net { get; } = new("bez převodů mezi vlastními účty", "without transfers between own accounts");

    public static Wording Gross { get; } = new("se všemi převody", "with all transfers");

    /// <summary>{0} is an amount.</summary>
    public static Wording Below { get; } = new("záporné částky ({0}) tu nejsou", "negative amounts ({0}) are left out");

    /// <summary>{0} is a name, {1} an amount, {2} a percentage.</summary>
    public static Wording Part { get; } = new("{0}: {1}, {2}\u00A0%", "{0}: {1}, {2}%");

    public static Wording Files { get; } = new("Stáhnout", "Download");

    public static Wording AsMap { get; } = new("mapa", "map");

    public static Wording AsTable { get; } = new("tabulka", "table");

    /// <summary>{0} is what it is of.</summary>
    public static Wording Map { get; } = new("Mapa: {0}", "Map: {0}");

    /// <summary>{0} is what it is of.</summary>
    public static Wording Picture { get; } = new("Graf: {0}", "Chart: {0}");
}

using Transparency.Core.Words;

namespace Transparency.Pages.Hundred;

/// <summary>The words about a hundred crowns.</summary>
internal static class HundredWords
{
    public static Wording Title { get; } = new("Ze 100 Kč", "Of CZK 100");

    /// <summary>{0} is a year.</summary>
    public static Wording Spent { get; } = new(
        "Na co v roce {0} šlo každých sto korun výdajů, bez převodů mezi vlastními účty.",
        "What every hundred crowns of the expenditure of {0} went for, without transfers between own accounts.");

    /// <summary>{0} is a year.</summary>
    public static Wording Planned { get; } = new(
        "Na co má v roce {0} jít každých sto korun plánovaných výdajů, bez převodů mezi vlastními účty.",
        "What every hundred crowns of the expenditure planned for {0} are for, without transfers between own accounts.");

    /// <summary>{0} is how many.</summary>
    public static Wording Crowns { get; } = new("{0}\u00A0Kč", "CZK\u00A0{0}");

    public static Wording Others { get; } = new("ostatní", "everything else");

    /// <summary>{0} is an amount.</summary>
    public static Wording Each { get; } = new("{0} na obyvatele", "{0} per inhabitant");

    /// <summary>{0} is an amount.</summary>
    public static Wording Below { get; } = new(
        "Co je v součtu záporné, protože se víc vrátilo, než vydalo ({0}), tu započteno není.",
        "What is negative in all, because more came back than was spent ({0}), is not counted here.");
}

using System.Globalization;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages.Levels;

/// <summary>
/// Where a level of a year's budget is read, with scripts and without: the year's page, and what is asked of it. Only what is unusual is
/// written, so that one view has one address.
/// </summary>
/// <param name="Municipality">Its id.</param>
/// <param name="Year">Of the budget.</param>
public sealed record LevelAddress(string Municipality, int Year)
{
    /// <summary>What a page may be asked for, by the names that the component gives it.</summary>
    public static IReadOnlyList<string> Names { get; } = ["side", "view", "path", "gross", "show", "from", "next"];

    public Side Side { get; init; } = Side.Expenditure;

    /// <summary>The view where it is not the usual one of the side, or null.</summary>
    public string? View { get; init; }

    /// <summary>Codes from the top, none for the whole side.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>Whether transfers between the municipality's own accounts are counted.</summary>
    public bool IsGross { get; init; }

    /// <summary>Whether single payments are shown instead of what the level is made of.</summary>
    public bool ShowsPayments { get; init; }

    /// <summary>Whether what the level is made of is shown as areas too.</summary>
    public bool ShowsMap { get; init; }

    /// <summary>How many children are passed over.</summary>
    public long From { get; init; }

    /// <summary>Behind which payment the list goes on, as the interface says, or null.</summary>
    public string? Next { get; init; }

    /// <summary>How it looks in a frame on somebody's page, where every level keeps it; null on a page of its own.</summary>
    public FrameLook? Look { get; init; }

    /// <summary>Of the reader.</summary>
    public Language Language { get; init; }

    /// <summary>The same codes as an address has them: they are the municipality's own and may hold a slash.</summary>
    public string PathText => string.Join('/', Path.Select(Uri.EscapeDataString));

    /// <summary>The beginning of another level.</summary>
    public LevelAddress At(IEnumerable<string> path) => this with
    {
        Path = [.. path],
        ShowsPayments = false,
        ShowsMap = false,
        From = 0,
        Next = null,
    };

    /// <summary>The beginning of another year.</summary>
    public LevelAddress Of(int year) => new(Municipality, year) { Look = Look, Language = Language };

    /// <summary>The top of a side in its usual view.</summary>
    public LevelAddress Of(Side side) => At([]) with { Side = side, View = null };

    /// <summary>The top of the same side in another view.</summary>
    public LevelAddress In(View view) => At([]) with { View = view == Core.Budgets.Drilldown.View.DefaultFor(Side) ? null : view.Name };

    /// <summary>Whether it is the year as a whole, as it is shown first.</summary>
    public bool IsTop =>
        (this with { Look = null, Language = Language.Czech }).ToString() == PublicPaths.YearPage(Municipality, Year);

    public override string ToString()
    {
        var page = Look is null ? PublicPaths.YearPage(Municipality, Year) : PublicPaths.EmbedYear(Municipality, Year);
        (string Name, string? Value)[] asked =
        [
            ("side", Side == Side.Expenditure ? null : Side.Name()),
            ("view", View),
            ("path", Path.Count == 0 ? null : PathText),
            ("gross", IsGross ? "1" : null),
            ("show", ShowsPayments ? "payments" : ShowsMap ? "map" : null),
            ("from", From == 0 ? null : From.ToString(CultureInfo.InvariantCulture)),
            ("next", Next),
            ("lang", Language == Language.Czech ? null : Language.Tag()),
            .. Look?.Asked ?? [],
        ];
        var query = asked
            .Where(word => word.Value is not null)
            .Select(word => $"{word.Name}={Uri.EscapeDataString(word.Value!).Replace("%2F", "/", StringComparison.Ordinal)}");

        return string.Join('?', new[] { page, string.Join('&', query) }.Where(part => part.Length > 0));
    }
}

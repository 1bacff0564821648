using System.Security.Cryptography;
using System.Text;

namespace Transparency.Core.Pulls;

/// <summary>One file that a municipality wants fetched, as its <c>municipality.json</c> says.</summary>
/// <param name="Url">Its address, with <c>{year}</c> and <c>{month}</c> where they change.</param>
/// <param name="File">Its name in the folder, with the same.</param>
/// <param name="Year">Into which year's folder it goes.</param>
/// <param name="Schedule">How often it is fetched.</param>
public sealed record PullEntry(string Url, string File, PullYear Year, PullSchedule Schedule)
{
    /// <summary>Four digits: the year of the folder.</summary>
    public const string YearPlace = "{year}";

    /// <summary>Two digits: the month in which the file is fetched, or the newest that there is; only with those years.</summary>
    public const string MonthPlace = "{month}";

    /// <summary>How old the newest month may be: the state published December up to five months later.</summary>
    public const int MostMonthsBack = 6;

    /// <summary>Where it stands in the settings, such as <c>pull[0]</c>.</summary>
    public string Place { get; init; } = "";

    /// <summary>What tells it from the municipality's other files: <c>{year}|{file}</c>; can be the key of a table's row.</summary>
    public string Key => $"{Year}|{File}";

    /// <summary>Changes with everything that is said of the file. Not the address itself, which may hold a secret.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Url}\n{Key}\n{Schedule}")));

    /// <summary>What is fetched on a day, and where it goes.</summary>
    public PullTarget On(DateOnly day) => Targets(day)[0];

    /// <summary>
    /// What is asked for on a day, one after the other until the server has it: of the newest month there is, those before this one; of all
    /// others one alone.
    /// </summary>
    public IReadOnlyList<PullTarget> Targets(DateOnly day) => Year.IsNewest
        ? [.. Enumerable.Range(1, MostMonthsBack).Select(back => Target(new PullPlaces(day.AddMonths(-back))))]
        : [Target(new PullPlaces(Year.On(day), day.Month))];

    private PullTarget Target(PullPlaces places) => new(new Uri(places.Fill(Url)), places.Year, places.Fill(File));
}

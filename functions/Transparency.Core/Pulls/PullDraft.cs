using System.Text.Json;
using Transparency.Core.Folders;
using Transparency.Core.Uploads;
using Transparency.Core.Words;

namespace Transparency.Core.Pulls;

/// <summary>One file to fetch while its settings are read.</summary>
internal sealed class PullDraft(string path, List<PullMistake> mistakes)
{
    private static readonly string[] Keys = ["url", "file", "year", "schedule"];

    private static readonly Wording TextExpected = new("text", "a text");
    private static readonly Wording OneServerExpected = new("server jednoho jména", "a server of one name");
    private static readonly Wording MonthExpected = new(
        "{month} jen s letošním rokem nebo s newest",
        "{month} only with the current year or newest");
    private static readonly Wording MonthNeeded = new(
        "adresa s {month}, má-li být rok newest",
        "an address with {month} where the year is newest");
    private static readonly Wording BracesExpected =
        new("ve složených závorkách jen {year} a {month}", "{year} and {month} alone in braces");

    /// <summary>One file to fetch, by example.</summary>
    internal static Wording Example { get; } = Wording.Verbatim("{\"url\": \"https://…\", \"file\": \"data.csv\"}");

    /// <summary>Two days that differ in year and month, to try what an address becomes.</summary>
    private static readonly DateOnly[] Days = [new(2024, 1, 1), new(2025, 12, 31)];

    /// <returns>The file, or null when it has mistakes, which are added.</returns>
    public PullEntry? ToEntryOrNull(JsonElement element)
    {
        var before = mistakes.Count;

        if (element.ValueKind != JsonValueKind.Object)
        {
            mistakes.Add(new PullMistake(path, KindOf(element), Example));
            return null;
        }

        foreach (var property in element.EnumerateObject().Where(property => !Keys.Contains(property.Name, StringComparer.Ordinal)))
        {
            Mistake(Shown(property.Name), property.Name, Wording.Verbatim(string.Join(", ", Keys)));
        }

        var year = Year(Text(element, "year"));
        var schedule = Schedule(Text(element, "schedule"));
        var url = Text(element, "url");
        if (url is null && mistakes.Count == before)
            Mistake("url", "", PullAddress.Expected);

        if (mistakes.Count > before)
            return null;

        CheckUrl(url!, year);

        if (mistakes.Count > before)
            return null;

        var file = Text(element, "file") ?? LastOf(url!);
        CheckFile(file, year);

        return mistakes.Count == before ? new PullEntry(url!, file, year, schedule) { Place = path } : null;
    }

    private PullYear Year(string? word)
    {
        if (word is null)
            return PullYear.Current;
        if (PullYear.ParseOrNull(word) is { } year)
            return year;

        Mistake("year", word, PullYear.Expected);

        return PullYear.Current;
    }

    private PullSchedule Schedule(string? word)
    {
        if (word is null)
            return PullSchedule.Daily;

        foreach (var (known, schedule) in PullSchedules.Words)
        {
            if (known == word)
                return schedule;
        }

        Mistake("schedule", word, PullSchedules.Expected);

        return PullSchedule.Daily;
    }

    private void CheckUrl(string url, PullYear year)
    {
        if (HasMisplaced(url, "url", year))
            return;

        // Without a month every answer would be the newest, and of whichever year it is asked in.
        if (year.IsNewest && !url.Contains(PullEntry.MonthPlace, StringComparison.Ordinal))
        {
            Mistake("url", url, MonthNeeded);
            return;
        }

        // Built by hand, because the address of another host must not hide behind a placeholder.
        var tried =
            Days.Select(day => Uri.TryCreate(new PullPlaces(day).Fill(url), UriKind.Absolute, out var address) ? address : null).ToList();
        var expected = tried.Contains(null) ? PullAddress.Expected
            : tried.Select(address => PullAddress.ExpectedOrNull(address!)).FirstOrDefault(wrong => wrong is not null)
            ?? (PullAddress.IdnOrNull(tried[0]!) == PullAddress.IdnOrNull(tried[1]!) ? null : OneServerExpected);
        if (expected is not null)
            Mistake("url", url, expected);
    }

    private void CheckFile(string file, PullYear year)
    {
        if (HasMisplaced(file, "file", year))
            return;

        var name = new PullPlaces(Days[0]).Fill(file);
        if (name.Length == 0
            || UploadName.Escapes(name)
            || UploadName.MistakeOrNull(name) is not null
            || name is FolderNames.Settings or FolderNames.Mapping)
        {
            Mistake("file", file, new("jméno souboru, například data.csv", "the name of a file, such as data.csv"));
        }
    }

    private bool HasMisplaced(string text, string key, PullYear year)
    {
        var rest = text.Replace(PullEntry.YearPlace, "", StringComparison.Ordinal);

        if (year.IsCurrent || year.IsNewest)
            rest = rest.Replace(PullEntry.MonthPlace, "", StringComparison.Ordinal);
        if (rest.AsSpan().IndexOfAny('{', '}') < 0)
            return false;

        Mistake(key, text, rest.Contains(PullEntry.MonthPlace, StringComparison.Ordinal) ? MonthExpected : BracesExpected);

        return true;
    }

    /// <summary>
    /// A name and password must not be repeated in a report, nor what stands behind <c>?</c>; wherever an address was written by mistake.
    /// </summary>
    private static string Shown(string text)
    {
        var way = text.Split('?', '#')[0];
        return way.LastIndexOf('@') is >= 0 and var at ? "…" + way[at..] : way;
    }

    /// <summary>What stands in the place of something else, in words: the value itself may be an address with a secret.</summary>
    internal static Wording KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => new("skupina hodnot", "a group of values"),
        JsonValueKind.Array => new("seznam", "a list"),
        JsonValueKind.String => TextExpected,
        JsonValueKind.Number => new("číslo", "a number"),
        JsonValueKind.True or JsonValueKind.False => new("true nebo false", "true or false"),
        _ => new("nic", "nothing"),
    };

    private static string LastOf(string url)
    {
        var way = url.Split('?')[0];
        return Uri.UnescapeDataString(way[(way.LastIndexOf('/') + 1)..]);
    }

    private void Mistake(string key, string found, Wording expected) =>
        mistakes.Add(new PullMistake($"{path}.{key}", Wording.Verbatim(Shown(found)), expected));

    private string? Text(JsonElement element, string key)
    {
        if (!element.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind == JsonValueKind.String)
            return value.GetString()!.Trim();
        if (value.ValueKind == JsonValueKind.Number)
            return value.GetRawText();

        mistakes.Add(new PullMistake($"{path}.{key}", KindOf(value), TextExpected));

        return null;
    }
}

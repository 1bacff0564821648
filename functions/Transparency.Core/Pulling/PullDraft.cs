using System.Text.Json;
using Transparency.Core.Formats.Mapped;
using Transparency.Core.Importing;
using Transparency.Core.Uploads;

namespace Transparency.Core.Pulling;

/// <summary>One file to fetch while its settings are read.</summary>
internal sealed class PullDraft(string path, List<PullMistake> mistakes)
{
    private static readonly string[] Keys = ["url", "file", "year", "schedule"];

    /// <summary>Two days that differ in year and month, to try what an address becomes.</summary>
    private static readonly DateOnly[] Days = [new(2024, 1, 1), new(2025, 12, 31)];

    /// <returns>The file, or null when it has mistakes, which are added.</returns>
    public PullEntry? ToEntryOrNull(JsonElement element)
    {
        var before = mistakes.Count;
        if (element.ValueKind != JsonValueKind.Object)
        {
            mistakes.Add(new PullMistake(path, KindOf(element), "{\"url\": \"https://…\", \"file\": \"data.csv\"}"));
            return null;
        }
        foreach (var property in element.EnumerateObject().Where(property => !Keys.Contains(property.Name, StringComparer.Ordinal)))
        {
            mistakes.Add(new PullMistake($"{path}.{Shown(property.Name)}", Shown(property.Name), string.Join(", ", Keys)));
        }
        var year = Year(Text(element, "year"));
        var schedule = Schedule(Text(element, "schedule"));
        var url = Text(element, "url");
        if (url is null && mistakes.Count == before) mistakes.Add(new PullMistake(path + ".url", "", "an address that begins with https://"));
        if (mistakes.Count > before) return null;
        CheckUrl(url!, year);
        if (mistakes.Count > before) return null;
        var file = Text(element, "file") ?? LastOf(url!);
        CheckFile(file, year);
        return mistakes.Count == before ? new PullEntry(url!, file, year, schedule) { Place = path } : null;
    }

    private PullYear Year(string? word)
    {
        if (word is null) return PullYear.Current;
        if (PullYear.ParseOrNull(word) is { } year) return year;
        mistakes.Add(new PullMistake(path + ".year", Shown(word), PullYear.Expected));
        return PullYear.Current;
    }

    private PullSchedule Schedule(string? word)
    {
        if (word is null) return PullSchedule.Daily;
        foreach (var (known, schedule) in PullSchedules.Words)
        {
            if (known == word) return schedule;
        }
        mistakes.Add(new PullMistake(path + ".schedule", Shown(word), string.Join(", ", PullSchedules.Words.Select(known => known.Word))));
        return PullSchedule.Daily;
    }

    private void CheckUrl(string url, PullYear year)
    {
        if (HasMisplaced(url, "url", year)) return;
        // Built by hand, because the address of another host must not hide behind a placeholder.
        var tried = Days.Select(day => Uri.TryCreate(new PullPlaces(day).Fill(url), UriKind.Absolute, out var address) ? address : null).ToList();
        var expected = tried.Contains(null) ? "an address that begins with https://"
            : tried.Select(address => PullAddress.ExpectedOrNull(address!)).FirstOrDefault(wrong => wrong is not null)
            ?? (PullAddress.IdnOrNull(tried[0]!) == PullAddress.IdnOrNull(tried[1]!) ? null : "a server of one name");
        if (expected is not null) mistakes.Add(new PullMistake(path + ".url", Shown(url), expected));
    }

    private void CheckFile(string file, PullYear year)
    {
        if (HasMisplaced(file, "file", year)) return;
        var name = new PullPlaces(Days[0]).Fill(file);
        if (name.Length == 0 || UploadName.Escapes(name) || UploadName.MistakeOrNull(name) is not null || name is MunicipalitySettings.FileName or MappingFile.Name)
        {
            mistakes.Add(new PullMistake(path + ".file", Shown(file), "the name of a file, such as data.csv"));
        }
    }

    private bool HasMisplaced(string text, string key, PullYear year)
    {
        var rest = text.Replace(PullEntry.YearPlace, "", StringComparison.Ordinal);
        if (year.IsCurrent) rest = rest.Replace(PullEntry.MonthPlace, "", StringComparison.Ordinal);
        if (rest.AsSpan().IndexOfAny('{', '}') < 0) return false;
        mistakes.Add(new PullMistake(
            $"{path}.{key}", Shown(text),
            rest.Contains(PullEntry.MonthPlace, StringComparison.Ordinal) ? "{month} only with the current year" : "{year} and {month} alone in braces"));
        return true;
    }

    /// <summary>A name and password must not be repeated in a report, nor what stands behind <c>?</c>; wherever an address was written by mistake.</summary>
    private static string Shown(string text)
    {
        var way = text.Split('?', '#')[0];
        return way.LastIndexOf('@') is >= 0 and var at ? "…" + way[at..] : way;
    }

    /// <summary>What stands in the place of something else, in words: the value itself may be an address with a secret.</summary>
    internal static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "a group of values",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "nothing",
    };

    private static string LastOf(string url)
    {
        var way = url.Split('?')[0];
        return Uri.UnescapeDataString(way[(way.LastIndexOf('/') + 1)..]);
    }

    private string? Text(JsonElement element, string key)
    {
        if (!element.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind == JsonValueKind.String) return value.GetString()!.Trim();
        if (value.ValueKind == JsonValueKind.Number) return value.GetRawText();
        mistakes.Add(new PullMistake($"{path}.{key}", KindOf(value), "a text"));
        return null;
    }
}

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
            mistakes.Add(new PullMistake(path, element.GetRawText(), "{\"url\": \"https://…\", \"file\": \"data.csv\"}"));
            return null;
        }
        foreach (var property in element.EnumerateObject().Where(property => !Keys.Contains(property.Name, StringComparer.Ordinal)))
        {
            mistakes.Add(new PullMistake($"{path}.{property.Name}", property.Name, string.Join(", ", Keys)));
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
        return mistakes.Count == before ? new PullEntry(url!, file, year, schedule) : null;
    }

    private PullYear Year(string? word)
    {
        if (word is null) return PullYear.Current;
        if (PullYear.ParseOrNull(word) is { } year) return year;
        mistakes.Add(new PullMistake(path + ".year", word, PullYear.Expected));
        return PullYear.Current;
    }

    private PullSchedule Schedule(string? word)
    {
        if (word is null) return PullSchedule.Daily;
        foreach (var (known, schedule) in PullSchedules.Words)
        {
            if (known == word) return schedule;
        }
        mistakes.Add(new PullMistake(path + ".schedule", word, string.Join(", ", PullSchedules.Words.Select(known => known.Word))));
        return PullSchedule.Daily;
    }

    private void CheckUrl(string url, PullYear year)
    {
        if (HasMisplaced(url, "url", year)) return;
        var shown = url.Split('?', '#')[0];
        // Built by hand, because the address of another host must not hide behind a placeholder.
        var tried = Days.Select(day => Uri.TryCreate(new PullPlaces(day).Fill(url), UriKind.Absolute, out var address) ? address : null).ToList();
        var expected = tried.Contains(null) ? "an address that begins with https://"
            : tried.Select(address => PullAddress.ExpectedOrNull(address!)).FirstOrDefault(wrong => wrong is not null)
            ?? (tried[0]!.IdnHost == tried[1]!.IdnHost ? null : "a server of one name");
        if (expected is not null) mistakes.Add(new PullMistake(path + ".url", Unnamed(shown), expected));
    }

    private void CheckFile(string file, PullYear year)
    {
        if (HasMisplaced(file, "file", year)) return;
        var name = new PullPlaces(Days[0]).Fill(file);
        if (name.Length == 0 || UploadName.Escapes(name) || UploadName.MistakeOrNull(name) is not null || name is MunicipalitySettings.FileName or MappingFile.Name)
        {
            mistakes.Add(new PullMistake(path + ".file", file, "the name of a file, such as data.csv"));
        }
    }

    private bool HasMisplaced(string text, string key, PullYear year)
    {
        var rest = text.Replace(PullEntry.YearPlace, "", StringComparison.Ordinal);
        if (year.IsCurrent) rest = rest.Replace(PullEntry.MonthPlace, "", StringComparison.Ordinal);
        if (rest.AsSpan().IndexOfAny('{', '}') < 0) return false;
        mistakes.Add(new PullMistake(
            $"{path}.{key}", Unnamed(text.Split('?')[0]),
            rest.Contains(PullEntry.MonthPlace, StringComparison.Ordinal) ? "{month} only with the current year" : "{year} and {month} alone in braces"));
        return true;
    }

    /// <summary>A name and password must not be repeated in a report.</summary>
    private static string Unnamed(string url) => url.LastIndexOf('@') is >= 0 and var at ? "…" + url[at..] : url;

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
        mistakes.Add(new PullMistake($"{path}.{key}", value.GetRawText(), "a text"));
        return null;
    }
}

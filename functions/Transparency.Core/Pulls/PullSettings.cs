using System.Globalization;
using System.Text;
using System.Text.Json;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Core.Pulls;

/// <summary>
/// The files to fetch that a <c>municipality.json</c> names: <c>"pull": [{"url","file","year","schedule"}]</c>, or one such object. They
/// say how a
/// file comes into the folder and nothing of what it means, so they shape no edition.
/// </summary>
/// <param name="Entries">Those without a mistake, in their order.</param>
/// <param name="Mistakes">What cannot be followed; the other files are fetched all the same.</param>
public sealed record PullSettings(IReadOnlyList<PullEntry> Entries, IReadOnlyList<PullMistake> Mistakes)
{
    /// <summary>So that no town can use a deployment for much more than its own files.</summary>
    public const int Most = 24;

    private const string Section = "pull";

    private static readonly Wording OtherFileExpected = new("jiný soubor než ty předchozí", "another file than those before");

    public static PullSettings None { get; } = new([], []);

    /// <summary>Reads the settings; whatever else is wrong with the file is not said here.</summary>
    public static PullSettings Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            if (json.Span.StartsWith(Encoding.UTF8.Preamble))
                json = json[3..];

            using var document = JsonDocument.Parse(
                json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(Section, out var section)
                ? Read(section)
                : None;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // No JSON, or half of a letter in it: the settings as a whole are refused.
            return None;
        }
    }

    /// <summary>
    /// What is followed on a day: of entries that have the same place in the folder that day, such as <c>ucto-{month}.csv</c> and
    /// <c>ucto-03.csv</c> in
    /// March, the first alone, because they would overwrite each other again and again.
    /// </summary>
    public PullSettings On(DateOnly day)
    {
        var places = new HashSet<(FiscalYear Year, string Name)>();
        var taken = Entries.ToLookup(entry => Take(places, entry.Targets(day)));
        return taken[false].Any()
            ? new PullSettings(
                [.. taken[true]],
                [.. Mistakes, .. taken[false].Select(entry => Second(entry, $"{entry.On(day).Year}/{entry.On(day).Name}"))])
            : this;
    }

    /// <returns>Whether all of its places were free.</returns>
    private static bool Take(HashSet<(FiscalYear Year, string Name)> places, IReadOnlyList<PullTarget> targets)
    {
        var wanted = targets.Select(target => (target.Year, target.Name)).ToHashSet();
        var isFree = !places.Overlaps(wanted);
        places.UnionWith(wanted);

        return isFree;
    }

    private static PullMistake Second(PullEntry entry, string found) =>
        new(entry.Place + ".file", Wording.Verbatim(found), OtherFileExpected);

    private static PullSettings Read(JsonElement section)
    {
        var entries = new List<PullEntry>();
        var mistakes = new List<PullMistake>();

        if (section.ValueKind == JsonValueKind.Object)
            Add(section, Section);
        else if (section.ValueKind == JsonValueKind.Array)
            AddAll();
        else if (section.ValueKind != JsonValueKind.Null)
            mistakes.Add(new PullMistake(Section, PullDraft.KindOf(section), Wording.Verbatim($"[{PullDraft.Example.English}]")));

        return new PullSettings(entries, mistakes);

        void AddAll()
        {
            foreach (var (number, element) in section.EnumerateArray().Take(Most).Index())
                Add(element, string.Create(CultureInfo.InvariantCulture, $"{Section}[{number}]"));

            if (section.GetArrayLength() is > Most and var count)
                mistakes.Add(new PullMistake(Section, Counted.Files(count), Counted.AtMostFiles(Most)));
        }

        void Add(JsonElement element, string path)
        {
            var draft = new PullDraft(path, mistakes);
            if (draft.ToEntryOrNull(element) is not { } entry)
                return;

            if (entries.Exists(other => other.Key == entry.Key))
                mistakes.Add(Second(entry, entry.File));
            else
                entries.Add(entry);
        }
    }
}

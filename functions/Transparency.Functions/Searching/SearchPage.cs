using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Transparency.Core.Words;
using Transparency.Functions.Http;

namespace Transparency.Functions.Searching;

/// <summary>Cuts the groups of an answer: each from where it goes on, all of them together not longer than an answer may be.</summary>
internal sealed class SearchPage(SearchCursor cursor, int limit, Language language)
{
    /// <summary>Nobody reads further; whoever wants all asks for payments or counterparties themselves.</summary>
    public const int MostResults = 1_000;

    private readonly AnswerRoom _room = new();
    private readonly List<int> _ends = [];
    private bool _goesOn;

    /// <summary>Leads to the next page, or null at the end of all groups.</summary>
    public string? Next => _goesOn ? SearchCursor.Text(_ends) : null;

    /// <param name="title">What they are.</param>
    /// <param name="found">All of them in their order, or the first thousand.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="shown">One of them as the answer shows it.</param>
    /// <param name="type">How it becomes JSON.</param>
    /// <param name="isComplete">Whether all were looked at.</param>
    public SearchGroup<TShown> Group<T, TShown>(
        Wording title,
        IReadOnlyList<T> found,
        long total,
        Func<T, TShown> shown,
        JsonTypeInfo<TShown> type,
        bool isComplete = true)
    {
        var start = cursor[_ends.Count];
        var most = Math.Min(found.Count, MostResults);
        var results = new List<TShown>();

        for (var place = start; place < most && results.Count < limit; place++)
        {
            var one = shown(found[place]);
            if (!_room.Take(JsonSerializer.SerializeToUtf8Bytes(one, type).Length + 1))
                break;

            results.Add(one);
        }

        _ends.Add(Math.Min(start + results.Count, MostResults));
        _goesOn |= start + results.Count < most;

        return new(title.In(language), total, isComplete, results);
    }

    /// <summary>A group that is not asked for.</summary>
    public void Pass() => _ends.Add(0);
}

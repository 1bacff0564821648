using System.Globalization;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.StatePublication;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Publications;

/// <summary>
/// The entries that programs and people are shown: those of the log, and of one municipality also what the state's statement changed of it.
/// </summary>
public sealed class PublicationEntries(PublicationLog log, StateTownLog state, CurrentEditionStore current)
{
    public async Task<Publication?> GetOrNullAsync(string id, CancellationToken cancel) =>
        await log.GetOrNullAsync(id, cancel) ?? await state.GetOrNullAsync(id, cancel);

    /// <summary>
    /// The version of what they tell of a year, known from the newest ones: older ones change where editions of theirs are withdrawn alone.
    /// </summary>
    public async Task<EntriesVersion> VersionAsync(FolderId folder, CancellationToken cancel)
    {
        var (newest, _) = await log.ListAsync(new PublicationFeed(folder.Municipality), folder.Year, 1, null, cancel);
        var news = await state.NewsOrNullAsync(folder.Municipality, folder.Year, cancel);
        string?[] parts =
        [
            .. newest.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Id}|{entry.UpdatedAt:O}")),
            news?.Version,
            .. await WithdrawnAsync(folder, cancel),
            .. await WithdrawnAsync(StateFolder.Of(folder.Year), cancel),
        ];

        return new EntriesVersion(string.Join('\n', parts), news?.GoesOn == true);
    }

    /// <summary>An entry loses what was withdrawn between the beginning of a withdrawal and its end.</summary>
    private async Task<IEnumerable<string>> WithdrawnAsync(FolderId folder, CancellationToken cancel) =>
        (await current.EditionsOrNullAsync(folder.Municipality, cancel))?.Withdrawals
            .Where(one => one.Key.Year == folder.Year)
            .Select(one => one.Value)
            .OrderBy(one => one.Edition, StringComparer.Ordinal)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Edition}|{one.At:O}|{one.IsDone}"))
        ?? [];

    /// <summary>A page of them, the newest first.</summary>
    /// <param name="question">Which.</param>
    /// <param name="fits">Whether there is room for one more.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<(IReadOnlyList<Publication> Entries, bool More)> ListAsync(
        PublicationQuestion question,
        Func<Publication, bool> fits,
        CancellationToken cancel)
    {
        var told = question.Municipality is { } only ? await ToldAsync(only, question.Year, cancel) : [];

        return told.Count > 0
            ? await WithToldAsync(question, told, fits, cancel)
            : await log.ListAsync(question.Feed, question.Year, question.Limit, question.Next, cancel, fits);
    }

    /// <summary>What the state's statement changed of a municipality.</summary>
    private async Task<IReadOnlyList<Publication>> ToldAsync(MunicipalityId id, FiscalYear? year, CancellationToken cancel) =>
        await state.NewsOrNullAsync(id, year, cancel) is { } news ? await state.ToldAsync(news, cancel) : [];

    /// <summary>Both kinds of entries by their time, which their ids begin with.</summary>
    private async Task<(IReadOnlyList<Publication> Entries, bool More)> WithToldAsync(
        PublicationQuestion question,
        IReadOnlyList<Publication> told,
        Func<Publication, bool> fits,
        CancellationToken cancel)
    {
        // The log goes on after its own entries; behind one that it does not have it is read from its beginning.
        var isTold = told.Any(entry => entry.Id == question.Next);
        var (own, more) = await log.ListAsync(
            question.Feed,
            question.Year,
            isTold ? int.MaxValue - 1 : question.Limit,
            isTold ? null : question.Next,
            cancel);

        var following = own.Where(entry => !isTold || IsBehind(entry, question.Next))
            .Concat(told.Where(entry => IsBehind(entry, question.Next)))
            .OrderByDescending(entry => entry.Id, StringComparer.Ordinal)
            .ToList();
        var entries = following.Take(question.Limit).TakeWhile(fits).ToList();

        return (entries, more || entries.Count < following.Count);
    }

    private static bool IsBehind(Publication entry, string? next) => next is null || string.CompareOrdinal(entry.Id, next) < 0;
}

/// <summary>The version of what entries tell.</summary>
/// <param name="Text">Another one for everything else that they may tell.</param>
/// <param name="IsStateCut">Whether the state's statement has older entries than those that are read of it.</param>
public sealed record EntriesVersion(string Text, bool IsStateCut);

/// <summary>Which entries are asked for.</summary>
/// <param name="Municipality">The only one whose they are, or null.</param>
/// <param name="Year">The only year, or null.</param>
/// <param name="Limit">How many at most.</param>
/// <param name="Next">Behind which they begin, or null.</param>
public sealed record PublicationQuestion(MunicipalityId? Municipality, FiscalYear? Year, int Limit, string? Next)
{
    internal PublicationFeed Feed => new(Municipality);
}

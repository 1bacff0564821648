using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Transparency.Core.StatePublication;
using Transparency.Core.Words;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Pages;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Pages;

/// <summary>Finds the year that a page is about, and tells in the place of the page why there is none.</summary>
public sealed class YearPages(RouteLookup lookup)
{
    /// <param name="request">What was asked.</param>
    /// <param name="municipality">The municipality's id.</param>
    /// <param name="year">The year.</param>
    /// <param name="parameters">Read to the end, so that a mistake is known.</param>
    /// <param name="cancel">Ends the asking.</param>
    internal async Task<AskedYear> FindAsync(
        HttpRequest request,
        string municipality,
        string year,
        Parameters parameters,
        CancellationToken cancel)
    {
        if (parameters.Mistake is { } mistake)
            return new AskedYear(ProblemResult.BadRequest(mistake));
        if (await lookup.TownOrNullAsync(municipality, cancel) is not { } town)
            return new AskedYear(PageResult.Missing(request, MissingPage.NoMunicipality));
        if (town.YearOrNull(year) is not { } pointer)
            return new AskedYear(PageResult.Missing(request, MissingPage.NoYear(town.Name, year)));

        var located = await lookup.LocateAsync(municipality, pointer.Year.ToString(), Parameters.None(), cancel);
        if (!located.TryGet(out var place, out var missing))
            return new AskedYear(missing);

        // Everything of a year changes together; what is said of other years beside it changes with the municipality.
        var etag = PageVersion.Of(place.ETag.ToString(), PublishedVersion.Of(town).ToString());
        if (PageResult.KnownOrNull(request, etag) is { } known)
            return new AskedYear(known);

        return (await lookup.ContentAsync(place, cancel)).TryGet(out var content, out missing)
            ? new AskedYear(new FoundYear(town, pointer, place, content, etag))
            : new AskedYear(missing);
    }
}

/// <summary>The year that is asked for, or what is answered instead.</summary>
internal sealed class AskedYear
{
    private readonly FoundYear? _found;

    public AskedYear(FoundYear found) => _found = found;

    public AskedYear(IResult answer) => Answer = answer;

    /// <summary>What is answered where there is nothing to show, or nothing new.</summary>
    public IResult? Answer { get; }

    public bool TryGet([NotNullWhen(true)] out FoundYear? found, [NotNullWhen(false)] out IResult? answer)
    {
        (found, answer) = (_found, Answer);
        return found is not null;
    }
}

/// <summary>A year that a page is about.</summary>
/// <param name="Town">Whose it is.</param>
/// <param name="Pointer">What is current.</param>
/// <param name="Located">Its edition.</param>
/// <param name="Year">What lies there.</param>
/// <param name="ETag">Of a page about it.</param>
internal sealed record FoundYear(
    PublishedTown Town,
    EditionPointer Pointer,
    LocatedYear Located,
    PublishedYear Year,
    EntityTagHeaderValue ETag)
{
    public string Id => Town.Municipality.Id.Value;

    /// <summary>Why it has no list of payments, whom they went to or what for, where that is not known; else null.</summary>
    public Wording? WithoutListsOrNull =>
        Year.IsOfState || StateFolder.Is(Town.Municipality.Id) ? MissingPage.NoPaymentsOfState
        : Year.Content.Budget.IsByAccounts && Year.Summary.Payments == 0 ? MissingPage.NoLevel(Town.Name, Year.Summary.Year)
        : null;
}

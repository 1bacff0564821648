using System.Text;
using Microsoft.AspNetCore.Http;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Functions.Http;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Municipalities;

/// <summary>
/// Finds what a request about a year means: the municipality, the year and the edition, current or named by <c>edition=</c>.
/// </summary>
public sealed class Published(CurrentEditionStore current, LoadedEditionStore editions, PublicationLog log)
{
    /// <summary>Answers from what was found, or with what was not.</summary>
    public async Task<IResult> AnswerAsync(
        string municipality,
        string year,
        Parameters parameters,
        Func<PublishedYear, Task<IResult>> answer,
        CancellationToken cancel)
    {
        if (parameters.Mistake is { } mistake)
            return Problem.BadRequest(mistake);
        if (FiscalYear.ParseOrNull(year) is not { } fiscalYear)
            return Problem.NotFound($"'{year}' is no year from 1990 to 2100.");

        if (!MunicipalityId.TryParse(municipality, out var id) || await current.MunicipalityOrNullAsync(id, cancel) is not { } town)
        {
            return Problem.NotFound($"There is no municipality '{municipality}'.");
        }

        var pointer = town.Years.FirstOrDefault(candidate => candidate.Year == fiscalYear);
        var named = parameters.Text("edition");
        // An edition keeps its address when the folder is emptied.
        if ((named ?? pointer?.Edition) is not { } edition)
            return Problem.NotFound($"{town.Municipality.Name} has no published budget of {fiscalYear}.");
        if (named is not null && !EditionId.IsValid(named))
            return Problem.BadRequest($"'edition' is '{named}'; it is twelve hexadecimal digits.");

        var key = new EditionKey(new FolderId(id, fiscalYear), edition);
        // Memory may still hold it.
        if (await current.WithdrawalOrNullAsync(key, cancel) is { } withdrawal)
            return WithdrawnEdition.Gone(key.Folder, withdrawal);

        var content = await editions.GetOrNullAsync(key, cancel);
        if (content is null)
            return Problem.NotFound($"{town.Municipality.Name} has no edition {edition} of {fiscalYear}.");

        // How a named edition was published first never changes, and neither may an answer about it.
        var publication = named is null ? pointer?.Publication : await log.FirstOrNullAsync(key, cancel);
        if (publication is null)
            return Problem.NotFound($"{town.Municipality.Name} has published no edition {edition} of {fiscalYear}.");

        var result =
            await answer(new PublishedYear(town.Municipality, content, publication, ETag(town.Municipality, content), named is not null));

        return parameters.Mistake is { } late ? Problem.BadRequest(late) : result;
    }

    /// <summary>
    /// Strong, and made from the edition; the rest of it stands for what an answer shows besides: the municipality's profile and this
    /// program's
    /// names.
    /// </summary>
    private static string ETag(Municipality municipality, EditionContent content)
    {
        var around = Encoding.UTF8.GetBytes(
            $"{municipality}|{typeof(Published).Module.ModuleVersionId}|{typeof(EditionContent).Module.ModuleVersionId}");
        return $"\"{content.Summary.Edition}-{PublicResult.Hash(around)[1..9]}\"";
    }
}

using Microsoft.AspNetCore.Http;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Publications;
using Transparency.Functions.Http;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Downloads;

/// <summary>
/// Hands out the code lists that budgets are published in, what describes them, and under their IRIs each as linked data.
/// </summary>
public static class CodeListHandler
{
    private static readonly string Files = string.Join(
        ", ", CodeListTable.All.SelectMany(list => new[] { list.Name, list.File, list.MetadataFile }));

    public static IResult File(HttpRequest request, string file)
    {
        if (new Parameters(request).Mistake is { } mistake)
            return ProblemResult.BadRequest(mistake);

        foreach (var list in CodeListTable.All)
        {
            if (file == list.MetadataFile)
                return PublicResult.OfBytes(list.Metadata(), PublishedFileStore.ContentType(file));

            var address = new Address(request).Of(PublicPaths.CodeListFile(list.Name));
            if (file == list.Name)
                return PublicResult.OfBytes(CodeListGraph.Of(list, address), "application/ld+json");
            if (file != list.File)
                continue;

            return new LinkedResult(
                PublicResult.OfBytes(list.Csv(address), PublishedFileStore.ContentType(file)),
                PublicPaths.CodeListFile(list.MetadataFile));
        }

        return ProblemResult.NotFound($"There is no code list {file}; files are {Files}.");
    }

    /// <summary>Says where the table's description lies.</summary>
    private sealed class LinkedResult(IResult table, string metadata) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.Link = DescribedBy.Link(metadata);
            return table.ExecuteAsync(httpContext);
        }
    }
}

using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Previews;
using Transparency.Core.Words;

namespace Transparency.Storage.Previews;

/// <summary>
/// The page of an edition that there would be, beside what else a dry run said of an upload (<c>check-{upload}.page.html</c> and
/// <c>.page.en.html</c>), and gone with it.
/// </summary>
public sealed class PreviewPageStore(StorageAccounts accounts, PreviewRendering render)
{
    public async Task WriteAsync(
        FolderId folder,
        string upload,
        Municipality municipality,
        EditionContent edition,
        CancellationToken cancel)
    {
        foreach (var language in new[] { Language.Czech, Language.English })
        {
            await accounts.Reports
                .GetBlobClient(Place(folder, upload, language))
                .WriteAsync(BinaryData.FromString(render(edition, municipality, language)), "text/html; charset=utf-8", cancel);
        }
    }

    /// <summary>Removes the page of files that cannot be published any more.</summary>
    public async Task RemoveAsync(FolderId folder, string upload, CancellationToken cancel)
    {
        foreach (var language in new[] { Language.Czech, Language.English })
            await accounts.Reports.GetBlobClient(Place(folder, upload, language)).DeleteIfExistsAsync(cancellationToken: cancel);
    }

    /// <returns>The page, or null where nothing could be published, or it is gone.</returns>
    public async Task<byte[]?> ReadOrNullAsync(FolderId folder, string upload, Language language, CancellationToken cancel) =>
        (await accounts.Reports.GetBlobClient(Place(folder, upload, language)).ReadOrNullAsync(cancel))?.ToArray();

    private static string Place(FolderId folder, string upload, Language language) =>
        $"{folder}/check-{upload}.page{(language == Language.English ? ".en" : "")}.html";
}

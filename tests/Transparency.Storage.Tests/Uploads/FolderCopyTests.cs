using Azure.Storage.Blobs;
using Transparency.Core.Words;
using Transparency.Storage.Uploads;

namespace Transparency.Storage.Tests.Uploads;

/// <summary>Who drops a file takes no lease: between a look at a folder and a write anything may come.</summary>
public sealed class FolderCopyTests(AzuriteFixture azurite)
{
    private static readonly Wording Changed = Wording.Verbatim("changed");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AFileThatWasDroppedAfterTheLastLookIsNotRemoved()
    {
        var file = await FileAsync("seen");
        var seen = await ETagAsync(file);
        await file.UploadAsync(BinaryData.FromString("dropped since"), overwrite: true, Stop);

        Assert.Equal(Changed, await FolderCopy.RemoveAsync(file, new(seen, Changed), Stop));
        Assert.Equal(Changed, await CopyAsync(file, seen));
        Assert.Equal(Changed, await CopyAsync(file, null));

        Assert.Equal("dropped since", (await file.DownloadContentAsync(Stop)).Value.Content.ToString());
    }

    [Fact]
    public async Task AFileThatIsStillTheOneSeenGoesAndOneThatIsGoneIsNoFault()
    {
        var file = await FileAsync("seen");
        var seen = await ETagAsync(file);

        Assert.Null(await FolderCopy.RemoveAsync(file, new(seen, Changed), Stop));
        Assert.Null(await FolderCopy.RemoveAsync(file, new(seen, Changed), Stop));

        Assert.False(await file.ExistsAsync(Stop));
    }

    private static async Task<Wording?> CopyAsync(BlobClient file, string? expected)
    {
        var source = new StagedFile("data.csv", file, (await file.GetPropertiesAsync(cancellationToken: Stop)).Value.ETag, null);
        var (_, refusal) = await FolderCopy.RunAsync(
            source,
            file,
            new(1, "upload"),
            new(expected, Changed),
            Stop);

        return refusal;
    }

    private async Task<BlobClient> FileAsync(string content)
    {
        var town = await Town.CreateAsync(azurite);
        var file = new BlobContainerClient(town.Account, "exports").GetBlobClient("vzorov/2024/data.csv");
        await file.UploadAsync(BinaryData.FromString(content), overwrite: true, Stop);

        return file;
    }

    private static async Task<string> ETagAsync(BlobClient file) =>
        (await file.GetPropertiesAsync(cancellationToken: Stop)).Value.ETag.ToString().Trim('"');
}

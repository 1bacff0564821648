using Azure.Storage.Blobs;
using Transparency.LocalHost.Emulation;
using Transparency.LocalHost.Hosting;

namespace Transparency.LocalHost.Tests.Emulation;

/// <summary>What is wrong with the emulator's folder is said at the start, with its path and what helps.</summary>
public sealed class EmulatorFilesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("__azurite_db_blob__.json", "")]
    [InlineData("__azurite_db_blob__.json", "{\"collections\":[{\"name\"")]
    [InlineData("__azurite_db_table__.json", "\0\0\0\0")]
    public async Task ADamagedFileIsNamedWithItsPathAndTheRemedy(string name, string content)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(name, content);

        var obstacle = await Assert.ThrowsAsync<CannotContinueException>(() => StartAsync(folder));

        Assert.Contains($"{file} is damaged", obstacle.Message, StringComparison.Ordinal);
        Assert.Contains("start again and drop all exports anew", obstacle.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LostContentsAreNamedInsteadOfAnsweredAsABusyStorage()
    {
        using var folder = new TemporaryFolder();

        await using (var azurite = await StartAsync(folder))
        {
            var exports = new BlobContainerClient(azurite.ConnectionString, "exports");
            await exports.CreateAsync(cancellationToken: Stop);
            await exports.UploadBlobAsync("obec/2024/data.csv", BinaryData.FromString("1;2"), Stop);
            await exports.UploadBlobAsync("obec/2024/.changed", BinaryData.Empty, Stop);
        }

        await using (await StartAsync(folder))
        {
            // As it was, it starts.
        }

        foreach (var content in Directory.EnumerateFiles(Path.Combine(folder.Path, "__blobstorage__")))
            File.Delete(content);

        var obstacle = await Assert.ThrowsAsync<CannotContinueException>(() => StartAsync(folder));
        Assert.StartsWith(
            $"The storage emulator has lost the content of 1 files, such as exports/obec/2024/data.csv: it is missing in {folder.Path}",
            obstacle.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void AFullDiskIsNamed()
    {
        var full = new IOException("No space left on device : '/data/a'", 28);

        Assert.Equal("The disk is full: No space left on device : '/data/a'", FullDisk.SentenceOrNull(new AggregateException(full)));
        Assert.Null(FullDisk.SentenceOrNull(new IOException("Reset."), Path.GetTempPath()));
        Assert.StartsWith(
            "the disk of /data is full, make room",
            EmulatorFiles.Explained("ENOSPC: no space left on device, write", "/data"),
            StringComparison.Ordinal);
    }

    private static Task<Azurite> StartAsync(TemporaryFolder folder) =>
        Azurite.StartAsync(new() { Location = folder.Path, PreferWellKnownPorts = false }, Stop);
}

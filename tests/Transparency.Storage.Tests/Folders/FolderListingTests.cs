using Transparency.Core.Folders;
using Transparency.Core.Municipalities;
using Transparency.Storage.Folders;

namespace Transparency.Storage.Tests.Folders;

/// <summary>Whether a folder lies still, by the storage's own clock, which gives whole seconds.</summary>
public sealed class FolderListingTests
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void AFolderWhoseYoungestFileIsOldEnoughHasLainStill() =>
        Assert.True(Listing(Noon, Noon.AddDays(-30), Noon.AddSeconds(-2)).HasLainStill(Quiet));

    [Fact]
    public void AFileOfTheSecondBeforeMayBeYoungerThanItSeems() =>
        Assert.False(Listing(Noon, Noon.AddDays(-30), Noon.AddSeconds(-1)).HasLainStill(Quiet));

    [Fact]
    public void AFileOfTheFutureIsNoOldOne() => Assert.False(Listing(Noon, Noon.AddHours(1)).HasLainStill(Quiet));

    [Fact]
    public void WhereTheStorageDoesNotSayWhenNothingHasLainStill()
    {
        Assert.False(Listing(null, Noon.AddDays(-1)).HasLainStill(Quiet));
        Assert.False(Listing(Noon, Noon.AddDays(-1), null).HasLainStill(Quiet));
    }

    private static FolderListing Listing(DateTimeOffset? answered, params DateTimeOffset?[] written)
    {
        var folder = new FolderId(MunicipalityId.Parse("vzorov"), FiscalYear.Of(2024));
        var files = written.Select((at, number) =>
        {
            var path = $"{folder}/data-{number}.csv";
            return new ListedFile(path, ExportPath.ParseOrNull(path)!, $"\"{number}\"", 10, at);
        });

        return FolderListing.Of(folder, [.. files]) with { Answered = answered };
    }
}

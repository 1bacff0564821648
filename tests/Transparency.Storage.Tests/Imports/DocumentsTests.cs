using Transparency.Core.Editions.Downloads;
using Transparency.Core.Imports;
using Transparency.Core.Publications;
using Transparency.Storage.Verifying;

namespace Transparency.Storage.Tests.Imports;

/// <summary>A list of budget documents is a part of the edition, and addresses of the municipality are not.</summary>
public sealed class DocumentsTests(AzuriteFixture azurite)
{
    private const string Ledger =
        "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\nUCT;6171;5169;;;100;;;;\n";
    private const string Documents =
        "kind;number;title;url;approved;published\namendment;1;;https://x.example.cz/1.pdf;2024-03-06;2024-03-07\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AListMakesAnotherEditionWithItsOwnFilesAndItsRemovalBringsTheOldOneBack()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Ledger);

        var without = (await town.ImportAsync()).Edition!;

        await town.PutAsync("documents.csv", Documents);

        var with = (await town.ImportAsync()).Edition!;
        Assert.NotEqual(without, with);
        Assert.Equal(
            EditionFiles.Known.Where(file => !file.StartsWith(EditionFiles.NotesFile, StringComparison.Ordinal))
                .Where(file => !file.StartsWith(EditionFiles.PlacesFile, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
            (await town.Worker.Files.NamesAsync(town.Edition(with), Stop)).Order(StringComparer.Ordinal));

        var pointer = await town.PointerAsync();
        Assert.True(pointer!.Publication.HasDocuments);
        Assert.Equal("1", pointer.Publication.Change!.Documents!.AddedDocuments.Single().Number);

        await town.RemoveAsync("documents.csv");
        Assert.Equal(without, (await town.ImportAsync()).Edition);
        Assert.Equal(
            EditionFiles.All.Order(StringComparer.Ordinal),
            (await town.Worker.Files.NamesAsync(town.Edition(without), Stop)).Order(StringComparer.Ordinal));
        Assert.False((await town.PointerAsync())!.Publication.HasDocuments);
    }

    [Fact]
    public async Task AnEditionWithDocumentsIsVerifiedWithThem()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Ledger);
        await town.PutAsync("dokumenty.csv", Documents);

        var edition = (await town.ImportAsync()).Edition!;

        var found = await VerifyAsync(town);
        Assert.Equal(VerificationOutcome.Same, found.Outcome);
        Assert.Contains(found.Parts, part => part is { Name: EditionFiles.DocumentsFile, Difference: null });

        await town.Worker.Accounts.Published.DeleteBlobAsync(
            $"{town.Id}/2024/{edition}/{EditionFiles.DocumentsFile}", cancellationToken: Stop);

        var missing = await VerifyAsync(town);
        Assert.Equal(
            (EditionFiles.DocumentsFile, DifferenceKind.Missing),
            (missing.FirstDifferent?.Name, missing.FirstDifferent?.Difference?.Kind));
    }

    [Fact]
    public async Task AMistakeInTheListKeepsTheEditionBefore()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Ledger);

        var edition = (await town.ImportAsync()).Edition;

        await town.PutAsync("documents.csv", Documents.Replace("amendment", "jídelní lístek", StringComparison.Ordinal));

        var report = await town.ImportAsync();

        Assert.Equal((ImportOutcome.Rejected, edition), (report.Outcome, report.Edition));
        Assert.Equal(["unknown-document"], report.ProblemCounts.Keys);
        Assert.Equal(edition, (await town.PointerAsync())!.Edition);
    }

    [Fact]
    public async Task AddressesOfTheMunicipalityAreKeptInItsProfile()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync("data.csv", Ledger);

        var edition = (await town.ImportAsync()).Edition;

        await town.PutSettingsAsync(
            """{"name":"Vzor","contracts":"https://vzor.example.cz/smlouvy","noticeBoard":"https://vzor.example.cz/deska"}""");

        var report = await town.ImportAsync();

        Assert.Equal((ImportOutcome.Unchanged, edition), (report.Outcome, report.Edition));
        var (profile, _) = await town.Worker.Pointers.ListAsync(town.Id, Stop);
        Assert.Equal(("https://vzor.example.cz/smlouvy", "https://vzor.example.cz/deska"), (profile!.Contracts, profile.NoticeBoard));
    }

    private static Task<Verification> VerifyAsync(Town town) =>
        new EditionVerification(
            town.Worker.Folders,
            town.Worker.Pointers,
            town.Worker.Withdrawals,
            town.Worker.Rows,
            town.Worker.Files,
            town.Worker.Options).RunAsync(town.Folder, Stop);
}

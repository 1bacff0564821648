using Azure.Data.Tables;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Publications;
using Transparency.Storage.Verifying;

namespace Transparency.Storage.Tests.Verifying;

public sealed class EditionVerificationTests(AzuriteFixture azurite)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Files => [.. EditionFiles.All];

    [Fact]
    public async Task WhatIsPublishedIsWhatTheFolderGives()
    {
        var (town, edition) = await PublishedAsync();

        var found = await VerifyAsync(town);

        Assert.Equal((VerificationOutcome.Same, edition, edition), (found.Outcome, found.Published, found.Computed));
        Assert.Equal([.. EditionFiles.All, "Budgets", "Editions"], found.Parts.Select(part => part.Name));
        Assert.All(found.Parts, part => Assert.True(part is { Difference: null, Count: > 0 }, part.Name));
    }

    [Fact]
    public async Task SettingsAndMappingOfTheMunicipalityAreFollowed()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutSettingsAsync("""{"name":"Vzor","kind":"district","descriptions":"never"}""");
        await town.PutAsync(
            "../mapping.json",
            """{"match":"denik*.csv","separator":"|","stage":"actual","columns":{"paragraph":"Par","item":"Pol","amount":"Kc"}}""");
        await town.PutAsync("denik.csv", "Par|Pol|Kc\n6171|5169|10\n");
        await town.AssertPublishedAsync((await town.ImportAsync()).Edition);

        Assert.Equal(VerificationOutcome.Same, (await VerifyAsync(town)).Outcome);
        await town.PutSettingsAsync("""{"name":"Vzor","kind":"municipality","descriptions":"never"}""");

        var found = await VerifyAsync(town);
        Assert.Equal((VerificationOutcome.Different, DifferenceKind.Edition), (found.Outcome, found.FirstDifferent?.Difference?.Kind));
        Assert.NotEqual(found.Published, found.Computed);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task AByteChangedInAFileIsFound(string file)
    {
        var (town, edition) = await PublishedAsync();
        var bytes = await town.FileAsync(edition, file);
        bytes[^2] ^= 1;
        await PutAsync(town, edition, file, bytes);

        AssertDifferent(await VerifyAsync(town), file, new Difference(DifferenceKind.Bytes, Offset: bytes.Length - 2));
    }

    [Fact]
    public async Task AFileCutShortOrGrownIsFoundWhereItEnds()
    {
        var (town, edition) = await PublishedAsync();
        var bytes = await town.FileAsync(edition, EditionFiles.BudgetFile);
        await PutAsync(town, edition, EditionFiles.BudgetFile, bytes[..^1]);
        AssertDifferent(await VerifyAsync(town), EditionFiles.BudgetFile, new Difference(DifferenceKind.Bytes, Offset: bytes.Length - 1));

        await PutAsync(town, edition, EditionFiles.BudgetFile, [.. bytes, 10]);
        AssertDifferent(await VerifyAsync(town), EditionFiles.BudgetFile, new Difference(DifferenceKind.Bytes, Offset: bytes.Length));
    }

    [Fact]
    public async Task AMissingFileAndOneTooManyAreFound()
    {
        var (town, edition) = await PublishedAsync();
        await PutAsync(town, edition, "navic.csv", [1]);
        AssertDifferent(await VerifyAsync(town), "navic.csv", new Difference(DifferenceKind.Unexpected));

        await town.Worker.Accounts.Published.DeleteBlobAsync(
            $"{town.Id}/{town.Year}/{edition}/{EditionFiles.EventsFile}", cancellationToken: Stop);

        var found = await VerifyAsync(town);
        Assert.Equal(
            (EditionFiles.EventsFile, DifferenceKind.Missing), (found.FirstDifferent?.Name, found.FirstDifferent?.Difference?.Kind));
    }

    [Fact]
    public async Task AChangedValueOfARowIsFound()
    {
        foreach (var (property, value) in new (string, object)[]
        {
            ("Actual", 99L),
            ("PaymentsStart", 1L),
            ("Data0", "5169\t\t\t0\t0\t999\t1\n"u8.ToArray()),
            ("Extra", "x")
        })
        {
            var (town, edition) = await PublishedAsync();
            await town.Worker.Accounts.Budgets.UpsertEntityAsync(
                new TableEntity($"{town.Id}|{town.Year}|{edition}", "expenditure|6171") { [property] = value },
                TableUpdateMode.Merge,
                Stop);

            AssertDifferent(await VerifyAsync(town), "Budgets", new Difference(DifferenceKind.Value, "expenditure|6171", property));
        }
    }

    [Fact]
    public async Task AMissingRowAndOneTooManyAreFound()
    {
        var (town, edition) = await PublishedAsync();
        var partition = $"{town.Id}|{town.Year}|{edition}";
        await town.Worker.Accounts.Budgets.AddEntityAsync(new TableEntity(partition, "expenditure|9999"), Stop);
        AssertDifferent(await VerifyAsync(town), "Budgets", new Difference(DifferenceKind.Unexpected, "expenditure|9999"));

        await town.Worker.Accounts.Budgets.DeleteEntityAsync(partition, "income|0000", cancellationToken: Stop);
        AssertDifferent(await VerifyAsync(town), "Budgets", new Difference(DifferenceKind.Missing, "income|0000"));
    }

    [Fact]
    public async Task OtherTotalsInThePointerAreFound()
    {
        var (town, _) = await PublishedAsync();
        var pointer = (await town.PointerAsync())!;
        var totals = pointer.Publication.Totals!;
        var forged = pointer.Publication with { Totals = totals with { Income = totals.Income with { Actual = new(1) } } };
        await town.Worker.Pointers.MoveAsync(pointer, town.Folder, forged, Stop);

        AssertDifferent(await VerifyAsync(town), "Editions", new Difference(DifferenceKind.Value, "2024", "Totals"));
    }

    [Fact]
    public async Task WhatCannotBeComputedIsNotCalledDifferent()
    {
        var town = await Town.CreateAsync(azurite);
        Assert.Equal(VerificationOutcome.NotPublished, (await VerifyAsync(town)).Outcome);

        await town.PutAsync("data.csv", Exports.WithIncome(1000));

        var edition = (await town.ImportAsync()).Edition;
        await town.PutAsync("data.csv", Exports.Broken);

        var found = await VerifyAsync(town);
        Assert.Equal((VerificationOutcome.NoEdition, edition), (found.Outcome, found.Published));
        Assert.NotEmpty(found.Errors);
    }

    private static void AssertDifferent(Verification found, string name, Difference difference)
    {
        Assert.Equal(VerificationOutcome.Different, found.Outcome);
        Assert.Equal(
            [(name, difference)],
            found.Parts.Where(part => part.Difference is not null).Select(part => (part.Name, part.Difference!)));
    }

    private static Task<Verification> VerifyAsync(Town town)
    {
        var worker = new Worker(town.Account);
        return new EditionVerification(
            worker.Folders,
            worker.Pointers,
            worker.Withdrawals,
            worker.Rows,
            worker.Files,
            worker.Options).RunAsync(town.Folder, Stop);
    }

    private static Task PutAsync(Town town, string edition, string file, byte[] bytes) =>
        town.Worker.Accounts.Published
            .GetBlobClient($"{town.Id}/{town.Year}/{edition}/{file}")
            .UploadAsync(new BinaryData(bytes), overwrite: true, Stop);

    private async Task<(Town Town, string Edition)> PublishedAsync()
    {
        var town = await Town.CreateAsync(azurite);
        await town.PutAsync(
            "data.csv",
            "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n"
                + "UCT;0;1111;;;1000;2024-01-05;;;\nKDF;6171;5169;1;;250.50;2024-02-01;00281174;Úsobrno;oprava\n");
        await town.PutAsync("events.csv", "srcId;name\n1;Oprava školy\n");

        var edition = (await town.ImportAsync()).Edition!;
        await town.AssertPublishedAsync(edition);

        return (town, edition);
    }
}

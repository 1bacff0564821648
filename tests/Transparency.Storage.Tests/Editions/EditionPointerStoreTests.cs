using Azure;
using Transparency.Core.Municipalities;

namespace Transparency.Storage.Tests.Editions;

/// <summary>A pointer moves only from where its mover saw it.</summary>
public sealed class EditionPointerStoreTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheSecondOfTwoFirstWritesIsRefused()
    {
        var town = await Town.CreateAsync(azurite);
        await town.Worker.Pointers.MoveAsync(null, town.Folder, SmallEditions.Publication(town, Noon), Stop);

        var fault =
            await Assert.ThrowsAsync<RequestFailedException>(() => town.Worker.Pointers.MoveAsync(
                null, town.Folder, SmallEditions.Publication(town, Noon, "ffffffffffff"), Stop));

        Assert.Equal(409, fault.Status);
        Assert.Equal(SmallEditions.Edition, (await town.PointerAsync())?.Edition);
    }

    [Fact]
    public async Task AMoveFromAStalePointerIsRefused()
    {
        var town = await Town.CreateAsync(azurite);
        var first = await town.Worker.Pointers.MoveAsync(null, town.Folder, SmallEditions.Publication(town, Noon), Stop);
        await town.Worker.Pointers.MoveAsync(first, town.Folder, SmallEditions.Publication(town, Noon, "aaaaaaaaaaaa"), Stop);

        var fault =
            await Assert.ThrowsAsync<RequestFailedException>(() => town.Worker.Pointers.MoveAsync(
                first, town.Folder, SmallEditions.Publication(town, Noon, "bbbbbbbbbbbb"), Stop));
        var mark = await Assert.ThrowsAsync<RequestFailedException>(() => town.Worker.Pointers.MarkLoggedAsync(first, Stop));

        Assert.Equal((412, 412), (fault.Status, mark.Status));

        var pointer = await town.PointerAsync();
        Assert.Equal(("aaaaaaaaaaaa", false), (pointer?.Edition, pointer?.Logged));
    }

    [Fact]
    public async Task OfManyMoversOneMoves()
    {
        var town = await Town.CreateAsync(azurite);
        var first = await town.Worker.Pointers.MoveAsync(null, town.Folder, SmallEditions.Publication(town, Noon), Stop);

        var moved = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => MovesAsync($"{i}{i}{i}{i}{i}{i}{i}{i}{i}{i}{i}{i}")));

        Assert.Equal((await town.PointerAsync())?.Edition, Assert.Single(moved, edition => edition is not null));

        async Task<string?> MovesAsync(string edition)
        {
            try
            {
                return (await town.Worker.Pointers.MoveAsync(
                    first, town.Folder, SmallEditions.Publication(town, Noon, edition), Stop)).Edition;
            }
            catch (RequestFailedException late) when (late.Status == 412)
            {
                return null;
            }
        }
    }

    [Fact]
    public async Task AMovedPointerIsWhatIsReadAndGoesOnFromThere()
    {
        var town = await Town.CreateAsync(azurite);
        var moved = await town.Worker.Pointers.MoveAsync(null, town.Folder, SmallEditions.Publication(town, Noon), Stop);
        Assert.Equal((moved.ETag, false), ((await town.PointerAsync())!.ETag, (await town.PointerAsync())!.Logged));

        await town.Worker.Pointers.MarkLoggedAsync(moved, Stop);

        var logged = (await town.PointerAsync())!;
        Assert.True(logged.Logged);
        await town.Worker.Pointers.MoveAsync(logged, town.Folder, SmallEditions.Publication(town, Noon, null), Stop);
        Assert.Equal((null, false), ((await town.PointerAsync())!.Edition, (await town.PointerAsync())!.Logged));
    }

    [Fact]
    public async Task AProfileComesBackAsItWasSaid()
    {
        var town = await Town.CreateAsync(azurite);
        var full = new Municipality(
            town.Id,
            "Vzor „nad“ Řekou's",
            "00064581",
            "554782",
            1_357_326,
            MunicipalityKind.Region,
            "kraj",
            "https://vzor.example.cz");
        await town.Worker.Pointers.SetProfileAsync(full, Stop);
        Assert.Equal(full, (await town.Worker.Pointers.ListAsync(town.Id, Stop)).Municipality);

        await town.Worker.Pointers.SetProfileAsync(Municipality.Unnamed(town.Id), Stop);

        // What is no longer said is gone.
        Assert.Equal(Municipality.Unnamed(town.Id), (await town.Worker.Pointers.ListAsync(town.Id, Stop)).Municipality);
    }

    [Fact]
    public async Task MunicipalitiesAndYearsAreListedInOrder()
    {
        var town = await Town.CreateAloneAsync(azurite);

        foreach (var id in new[] { "vzor", "a-vzor", "0vzor" })
        {
            var other = await town.NeighbourAsync(id);

            if (id != "0vzor")
                await town.Worker.Pointers.SetProfileAsync(Municipality.Unnamed(other.Id) with { Name = id + "!" }, Stop);

            foreach (var year in new[] { 2024, 2022, 2023 })
            {
                await town.Worker.Pointers.MoveAsync(
                    null,
                    new FolderId(other.Id, FiscalYear.Of(year)),
                    SmallEditions.Publication(other, Noon, year == 2023 ? null : SmallEditions.Edition, year),
                    Stop);
            }
        }

        var all = await town.Worker.Pointers.ListAllAsync(Stop);

        Assert.Equal(
            ["0vzor 0vzor", "a-vzor a-vzor!", "vzor vzor!"],
            all.Select(entry => $"{entry.Municipality.Id} {entry.Municipality.Name}"));

        Assert.All(
            all,
            entry =>
                Assert.Equal(
                    [(2022, SmallEditions.Edition), (2023, null), (2024, SmallEditions.Edition)],
                    entry.Years.Select(pointer => (pointer.Year.Value, pointer.Edition))));

        Assert.Equal(
            all[1].Years.Select(pointer => pointer.ETag),
            (await town.Worker.Pointers.ListAsync(MunicipalityId.Parse("a-vzor"), Stop)).Years.Select(pointer => pointer.ETag));
    }

    [Fact]
    public async Task AnUnknownMunicipalityHasNothing()
    {
        var town = await Town.CreateAsync(azurite);

        var (municipality, years) = await town.Worker.Pointers.ListAsync(town.Id, Stop);

        Assert.Null(municipality);
        Assert.Empty(years);
        Assert.Null(await town.PointerAsync());
    }
}

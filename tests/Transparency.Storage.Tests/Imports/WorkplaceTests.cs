using Transparency.Storage.Imports;

namespace Transparency.Storage.Tests.Imports;

public sealed class WorkplaceTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("sweep-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void WhatAKilledImportLeftIsRemovedAndWhatARunningOneHoldsIsNot()
    {
        var left = Place("transparency-left");
        var held = Place("transparency-held");
        var others = Directory.CreateDirectory(Path.Combine(_directory, "transparency-of-another-program")).FullName;
        using var holder = new FileStream(Path.Combine(held, ".held"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal(1, Workplace.Sweep(_directory));

        Assert.False(Directory.Exists(left));
        Assert.True(File.Exists(Path.Combine(held, "sources", "data.csv")));
        Assert.True(Directory.Exists(others));
    }

    [Fact]
    public void ARunningImportHoldsItsWorkplaceAndLeavesNothing()
    {
        string sources;

        using (var workplace = new Workplace())
        {
            sources = workplace.Sources;
            Workplace.Sweep(Path.GetTempPath());
            Assert.True(Directory.Exists(sources));
        }

        Assert.False(Directory.Exists(sources));
    }

    private string Place(string name)
    {
        var place = Path.Combine(_directory, name);
        Directory.CreateDirectory(Path.Combine(place, "sources"));
        File.WriteAllText(Path.Combine(place, "sources", "data.csv"), "1;2");
        File.WriteAllText(Path.Combine(place, ".held"), "");

        return place;
    }
}

namespace Transparency.Core.Tests.Formats.Gordic;

/// <summary>Names of events beside KXX carry the codes that KXX carries, filled up with zeros or not.</summary>
public sealed class GordicEventsTests
{
    private const string Ledger =
        "5/@94120374000200VZOR\n6/@941203740200 2 2024\nG/@07   "
            + "100001000231001000006171516800000000000000000000000000000003009000000000000000000 000000000000002760 \n";

    [Theory]
    [InlineData("ORG;NAZEV;SU\n3009;Park;231\n")]
    [InlineData("ORG;NAZEV;SU\n0000000003009;Park;231\n0000000003009;Park;042\n")]
    [InlineData("SU,NAZEV,ORG\r\n231,Park,03009\r\n")]
    public void AnEventIsNamedHoweverItsCodeIsFilledUp(string events)
    {
        using var reading = TestFolder.Read(("ucto.kxx", Ledger), ("akce.csv", events));

        Assert.Equal(0, reading.Problems.Errors + reading.Problems.Warnings);
        Assert.Equal("gordic-events", reading.Files.Single(file => file.Name == "akce.csv").Format);
        Assert.Equal(("3009", "Park"), (reading.Budget.Events.Single().Id, reading.Budget.Events.Single().Name));
    }

    [Fact]
    public void TwoNamesOfOneEventAreTold()
    {
        using var reading = TestFolder.Read(("ucto.kxx", Ledger), ("akce.csv", "ORG;NAZEV;SU\n3009;Park;231\n03009;Les;042\n0;Nic;231\n"));

        Assert.Equal(["event-redefined"], reading.Problems.Counts.Keys);
        Assert.Equal("Park", reading.Budget.Events.Single().Name);
        Assert.Equal(1, reading.Files.Single(file => file.Name == "akce.csv").Ignored["without-id"]);
    }

    [Theory]
    [InlineData("ORG;NAZEV\n3009;Park\n", "cityvizor-events")]
    [InlineData("ORG;NAZEV;POPIS\n3009;Park;Zeleň\n", "cityvizor-events")]
    [InlineData("SU;ORG;NAZEV;PARAGRAF;POLOZKA;CASTKA\n231;3009;Park;6171;5169;1\n", "cityvizor")]
    public void WithoutTheAccountItIsAnotherFormat(string text, string format)
    {
        using var reading = TestFolder.Read(("ucto.csv", text));

        Assert.Equal(format, reading.Files.Single().Format);
    }
}

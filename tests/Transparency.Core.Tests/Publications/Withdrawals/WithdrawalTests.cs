using System.Text.Json;
using Transparency.Core.Budgets;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Comparison;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.Publications.Withdrawals;

namespace Transparency.Core.Tests.Publications.Withdrawals;

public sealed class WithdrawalTests
{
    private const string Edition = "0123456789ab";
    private static readonly DateTimeOffset At = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// Reason, the edition and the files that the folder gives (as letters), its settings, and whether it may be published.
    /// </summary>
    public static TheoryData<string, string, string, string, bool> Folders { get; } = new()
    {
        { "personal-data", Edition, "xy", "s", false },
        { "personal-data", "other", "ab", "s", false },
        { "personal-data", "other", "ab", "t", true },
        { "personal-data", "other", "abc", "s", false },
        { "personal-data", "other", "ac", "s", true },
        { "personal-data", "other", "a", "s", true },
        { "wrong-data", Edition, "xy", "s", false },
        { "wrong-data", "other", "ba", "s", false },
        { "wrong-data", "other", "abc", "s", true },
        { "wrong-data", "other", "ac", "s", true },
        // A reason of a later version is as strict as can be.
        { "unheard-of", "other", "abc", "s", false },
    };

    [Theory]
    [MemberData(nameof(Folders))]
    public void AFolderThatGivesTheSameIsForbidden(string reason, string edition, string files, string settings, bool allowed)
    {
        var withdrawal = new Withdrawal(Edition, reason, At, ["a", "b"], "s", true);

        Assert.Equal(!allowed, withdrawal.Forbids(edition, [.. files.Select(file => file.ToString())], settings));
    }

    [Fact]
    public void OfAnEditionWhoseFilesAreNotKnownOnlyItsNameIsForbidden()
    {
        var withdrawal = new Withdrawal(Edition, "personal-data", At, [], null, true);

        Assert.True(withdrawal.Forbids(Edition, ["a"], "s"));
        Assert.False(withdrawal.Forbids("other", ["a"], "s"));
    }

    [Fact]
    public void ItIsTheSameAfterItWasStored()
    {
        var json = JsonSerializer.Serialize(
            new Withdrawal(Edition, "wrong-data", At, ["a"], "s", false), PublicationJson.Default.Withdrawal);

        Assert.Equal(
            $$"""{"edition":"{{Edition}}","reason":"wrong-data","at":"2026-11-23T10:00:00Z","files":["a"],"settings":"s","isDone":false}""",
            json);

        Assert.Equal(
            json,
            JsonSerializer.Serialize(
                JsonSerializer.Deserialize(json, PublicationJson.Default.Withdrawal), PublicationJson.Default.Withdrawal));
    }

    [Fact]
    public void TheSettingsOfAnEditionAreWhatShapesItBesideItsFilesAndTheRules()
    {
        var town = Municipality.Unnamed(MunicipalityId.Parse("obec"));
        string[] different =
        [
            EditionId.Settings(
                town, null), EditionId.Settings(
                    town, "x"), EditionId.Settings(
                        town with { Primary = "cityvizor" }, null), EditionId.Settings(
                            town with { Kind = MunicipalityKind.District }, null),
        ];

        Assert.Equal(different.Length, different.Distinct().Count());
        Assert.Equal(different[0], EditionId.Settings(town with { Name = "Obec", Population = 5 }, null));
    }

    [Fact]
    public void AnEntryLosesAllThatItToldAndTheNextOneItsComparison()
    {
        var told = new PublicationWithdrawal("personal-data", At, [Edition], "ab0123456789");
        var entry = Entry(Edition, null);
        var next = Entry("ab0123456789", Edition);

        var (after, nextAfter) = (entry.After(told), next.After(told));

        Assert.Equal((entry.Id, Edition, entry.Sections, At), (after.Id, after.Edition, after.Sections, after.UpdatedAt));
        Assert.Equal(
            (null, null, null, null, null, 0, 0L),
            (after.Totals, after.Consolidated, after.Change, after.Files, after.Settings, after.Sources.Count, after.Warnings));
        Assert.Equal((null, null), (after.ShownEdition, after.Withdrawal!.Current));
        Assert.Equal((null, At, next.Totals), (nextAfter.Change, nextAfter.UpdatedAt, nextAfter.Totals));

        // Doing it again changes nothing, and neither does it elsewhere.
        var other = Entry("ffffffffffff", "eeeeeeeeeeee");
        Assert.All(new[] { after, nextAfter, other }, done => Assert.Same(done, done.After(told)));
    }

    private static Publication Entry(string edition, string? previous)
    {
        var totals = new SideTotals(new StageTotals(null, null, new Money(1)), new StageTotals(null, null, new Money(1)), null);
        return new Publication(
            "20260101000000000-obec-2024-" + edition, new MunicipalityName("obec", "Obec"), 2024, edition, previous, At.AddDays(-1), [
                new PublishedSource("a.csv", null, 1, "a")
            ], totals, totals, 3,
            new PublicationChange(totals, [], new PaymentsChange(0, default, 0, default), new EventsChange(0, [], 0, [])), [
                new EditionFile("budget.csv", 1)
            ], ["31"], "s");
    }
}

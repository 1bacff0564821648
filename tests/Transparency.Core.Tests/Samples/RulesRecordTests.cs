using Transparency.Core.Editions;

namespace Transparency.Core.Tests.Samples;

/// <summary>
/// Whoever changes what is published raises <see cref="EditionId.RulesVersion"/>; otherwise editions that are out would never be made anew.
/// </summary>
public sealed class RulesRecordTests
{
    private static readonly int Version = EditionId.RulesVersion;

    public RulesRecordTests()
    {
        if (Golden.IsRewritten && !File.Exists(RulesRecord.Path(Version)))
            File.WriteAllLines(RulesRecord.Path(Version), RulesRecord.Today());
    }

    [Fact]
    public void NoPublishedByteChangesWithoutANewVersionOfTheRules()
    {
        var path = RulesRecord.Path(Version);
        var today = RulesRecord.Today();

        Assert.True(
            File.Exists(path),
            $"The rules of version {Version} have no record. Record them with UPDATE_GOLDEN=1 and commit {Path.GetFileName(path)}.");

        // UPDATE_GOLDEN does not touch a record that is there: whoever means it raises the version.
        var changed = today.Except(File.ReadAllLines(path)).Select(line => line.Split(' ')[0]).ToList();
        Assert.True(
            changed.Count == 0,
            $"Published bytes of {string.Join(", ", changed)} are others than those of rules {Version}. "
                + $"If that is meant, raise EditionId.RulesVersion to {Version + 1} and record it with "
                + $"UPDATE_GOLDEN=1, so that everything is "
                + "published anew; if not, it is a fault. A version that was not released yet is recorded anew once its record is removed "
                + "by hand.");
        Assert.Equal(today, File.ReadAllLines(path));
    }

    [Fact]
    public void TheRecordIsOfTheGoodSamplesAlone()
    {
        var folders = File.ReadAllLines(RulesRecord.Path(Version)).Select(line => line.Split(' ')[0]).ToList();

        Assert.Equal(SampleFolder.All.Select(row => row.Data), folders);
        Assert.DoesNotContain(folders, folder => folder.StartsWith("broken", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryVersionGaveSomethingElse()
    {
        var records = Enumerable.Range(1, Version).Where(version => File.Exists(RulesRecord.Path(version))).ToList();

        Assert.Contains(Version, records);
        Assert.All(
            records.Zip(records.Skip(1)),
            pair => Assert.NotEqual(File.ReadAllText(RulesRecord.Path(pair.First)), File.ReadAllText(RulesRecord.Path(pair.Second))));
    }
}

namespace Transparency.Core.Tests.Statistics;

/// <summary>Tables of the whole country, as they lie beside the repository.</summary>
internal static class NationalTable
{
    /// <summary>The rows without the header, or a skip that says that the table is not there.</summary>
    public static List<string[]> Rows(string file)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "data", "national", file);
        Assert.SkipUnless(File.Exists(path), $"Real figures are not beside the repository: {file}.");

        return [.. File.ReadLines(path).Skip(1).Select(line => line.Split(','))];
    }
}

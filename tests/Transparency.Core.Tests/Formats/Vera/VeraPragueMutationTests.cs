namespace Transparency.Core.Tests.Formats.Vera;

/// <summary>Damaged files of VERA and of Prague are told, never thrown, and no row is lost without a word.</summary>
public sealed class VeraPragueMutationTests
{
    private const int FoldersInACase = 1700;
    private const int LinesOfAFile = 14;

    public static TheoryData<string, int> Cases => new(
        from folder in new[] { "kralodvorov/2023", "kralodvorov/2024", "vlkohrady/2023", "vlkohrady/2024" }
        from seed in Enumerable.Range(1, 3)
        select (folder, seed));

    [Theory]
    [MemberData(nameof(Cases))]
    public void EveryRowOfADamagedFileIsAccounted(string folder, int seed)
    {
        var contents = SampleFolder.Contents(folder);
        var files = contents.Files
            .Where(file => !file.Name.EndsWith(".kxx", StringComparison.Ordinal))
            .Select(file => (file.Name, Bytes: Shorten(file.Name, file.Open())))
            .ToList();

        DamagedFolders.AssertAccounted(files, contents.Year.Value, seed, FoldersInACase);
    }

    /// <summary>Some lines from all over a table; of a JSON its first rows, closed again.</summary>
    private static byte[] Shorten(string name, Stream stream)
    {
        using var copy = new MemoryStream();
        using (stream)
            stream.CopyTo(copy);

        var text = System.Text.Encoding.Latin1.GetString(copy.ToArray());

        if (name.EndsWith(".json", StringComparison.Ordinal))
        {
            return System.Text.Encoding.Latin1.GetBytes(text[..text.IndexOf("},", text.Length / 20, StringComparison.Ordinal)] + "}]}}");
        }

        var lines = text.Split('\n');
        return System.Text.Encoding.Latin1.GetBytes(
            string.Join('\n', lines.Where((_, i) => i % (1 + (lines.Length / LinesOfAFile)) == 0)) + "\n");
    }
}

namespace Transparency.Core.Tests.Samples;

/// <summary>Compares with a recorded result. <c>UPDATE_GOLDEN=1</c> records anew, which CI refuses.</summary>
internal static class Golden
{
    public static bool IsRewritten => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    public static void Verify(string name, string actual)
    {
        var path = Path.Combine(Repository.Root, "tests", "Transparency.Core.Tests", "Golden", name + ".txt");

        if (IsRewritten)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"No golden result {name}; record it with UPDATE_GOLDEN=1 and read it before you commit it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}

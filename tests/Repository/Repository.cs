namespace Transparency.Tests;

/// <summary>Where the repository and the real figures beside it lie.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Samples => Path.Combine(Root, "sample-exports");

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    public static bool Holds(string path) => Path.Exists(Path.Combine(Root, path));

    /// <summary>A folder of real exports, or a skip that says that it is not there.</summary>
    public static string RealExports(string name)
    {
        var path = Path.Combine(Root, "..", "shared", "data", "exports", name);
        Assert.SkipUnless(Directory.Exists(path), $"Real figures are not beside the repository: {name}.");
        return path;
    }

    /// <summary>A folder of an open formal norm's documents, or a skip that says that it is not there.</summary>
    public static string Norms(string name)
    {
        var path = Path.Combine(Root, "..", "shared", "data", "ofn", name);
        Assert.SkipUnless(Directory.Exists(path), $"The norm's documents are not beside the repository: {name}.");
        return path;
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Transparency.Functions.sln")))
            directory = directory.Parent;

        return directory?.FullName ?? throw new InvalidOperationException("Tests run inside the repository.");
    }
}

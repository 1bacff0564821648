namespace Transparency.LocalHost;

/// <summary>The folder of the solution, where <c>node_modules</c> and <c>sample-exports</c> lie.</summary>
public static class RepositoryRoot
{
    private const string Landmark = "Transparency.Functions.sln";

    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Landmark)))
                return folder.FullName;
        }

        throw new CannotContinueException(
            $"No folder above {AppContext.BaseDirectory} holds {Landmark}; the local host runs inside the repository.");
    }
}

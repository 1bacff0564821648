namespace Transparency.LocalHost.Running;

/// <summary>The folder a running instance keeps its state in, held for it alone.</summary>
internal sealed class DataDirectory : IDisposable
{
    private readonly FileStream _lock;

    private DataDirectory(string path, FileStream @lock) => (Path, _lock) = (path, @lock);

    public string Path { get; }

    public string Azurite => System.IO.Path.Combine(Path, "azurite");

    /// <summary>What the host of Azure Functions runs.</summary>
    public string PublishedApp => System.IO.Path.Combine(Path, "app");

    /// <summary>Its presence says that the samples were loaded once and need not be again.</summary>
    public string SamplesLoaded => System.IO.Path.Combine(Path, "samples-loaded");

    /// <exception cref="CannotContinueException">The folder cannot be written, or another instance has it.</exception>
    public static DataDirectory Take(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CannotContinueException($"The folder {path} cannot be made: {fault.Message}", fault);
        }

        var file = System.IO.Path.Combine(path, "run.lock");
        try
        {
            // Released by the system however the process ends, so a stale file does no harm.
            return new(path, new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new CannotContinueException($"The folder {path} cannot be written to.", fault);
        }
        catch (IOException fault)
        {
            throw new CannotContinueException(
                $"Another Transparency is running on the data in {path}: stop it, or choose another folder with --data.", fault);
        }
    }

    public void Dispose() => _lock.Dispose();
}

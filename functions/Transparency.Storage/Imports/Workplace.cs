namespace Transparency.Storage.Imports;

/// <summary>
/// A directory of its own for one import, removed with everything in it. What an import leaves that was killed is removed by the first one
/// of the next process: an instance in Azure has 0.8 GB of disk.
/// </summary>
internal sealed class Workplace : IDisposable
{
    private const string Prefix = "transparency-";

    /// <summary>Held open as long as the import runs; the system lets go of it when the process is gone, however it went.</summary>
    private const string HeldFile = ".held";

    private static readonly Lazy<int> Swept = new(() => Sweep(Path.GetTempPath()));

    private readonly string _root;
    private readonly FileStream _held;

    public Workplace()
    {
        _ = Swept.Value;
        _root = Directory.CreateTempSubdirectory(Prefix).FullName;
        _held = Hold(_root);
        Directory.CreateDirectory(Sources);
        Directory.CreateDirectory(Edition);
    }

    public string Sources => Path.Combine(_root, "sources");

    public string Edition => Path.Combine(_root, "edition");

    public string Spool => Path.Combine(_root, "spool");

    /// <summary>Removes the workplaces in a directory that nobody holds.</summary>
    /// <returns>How many there were.</returns>
    internal static int Sweep(string directory)
    {
        var removed = 0;

        foreach (var place in Directory.EnumerateDirectories(directory, Prefix + "*"))
        {
            if (IsLeft(place) && TryDelete(place))
                removed++;
        }

        return removed;
    }

    public void Dispose()
    {
        _held.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private static FileStream Hold(string place) =>
        new(Path.Combine(place, HeldFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    /// <summary>One without the file may be being made just now, or be somebody else's.</summary>
    private static bool IsLeft(string place)
    {
        if (!File.Exists(Path.Combine(place, HeldFile)))
            return false;

        try
        {
            using var held = Hold(place);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool TryDelete(string place)
    {
        try
        {
            Directory.Delete(place, recursive: true);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another process sweeps as well, or the system still holds a file: the next start finds it again.
            return false;
        }
    }
}

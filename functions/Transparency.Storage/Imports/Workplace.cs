namespace Transparency.Storage.Imports;

/// <summary>A directory of its own for one import, removed with everything in it.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("transparency-").FullName;

    public Workplace()
    {
        Directory.CreateDirectory(Sources);
        Directory.CreateDirectory(Edition);
    }

    public string Sources => Path.Combine(_root, "sources");

    public string Edition => Path.Combine(_root, "edition");

    public string Spool => Path.Combine(_root, "spool");

    public void Dispose() => Directory.Delete(_root, recursive: true);
}

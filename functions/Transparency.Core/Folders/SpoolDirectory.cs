using System.Security.Cryptography;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Folders;

/// <summary>Where tables and unpacked files wait on the disk while a folder is read. They are removed on dispose.</summary>
internal sealed class SpoolDirectory(string directory) : IDisposable
{
    private const int BufferBytes = 64 * 1024;

    private readonly List<string> _files = [];

    /// <summary>A new file to write, of a name that no other reading in the same directory has.</summary>
    public FileStream Create()
    {
        Directory.CreateDirectory(directory);

        var path = Path.Combine(directory, "opened-" + Path.GetRandomFileName());
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, BufferBytes);
        _files.Add(path);

        return file;
    }

    /// <summary>Copies a stream into a file of its own.</summary>
    /// <param name="name">What it is called in reports.</param>
    /// <param name="content">The stream.</param>
    /// <param name="head">What was read of it already.</param>
    public ExportFile Keep(string name, Stream content, ReadOnlySpan<byte> head = default)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = Create();
        var buffer = new byte[BufferBytes];
        long bytes = head.Length;

        hash.AppendData(head);
        file.Write(head);

        for (var read = content.Read(buffer); read > 0; read = content.Read(buffer))
        {
            hash.AppendData(buffer, 0, read);
            file.Write(buffer, 0, read);
            bytes += read;
        }

        return new ExportFile(name, Convert.ToHexStringLower(hash.GetHashAndReset()), bytes, Reading(file.Name));
    }

    /// <summary>Opens a written file, again and again.</summary>
    public static Func<Stream> Reading(string path) =>
        () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferBytes);

    public void Dispose() => _files.ForEach(File.Delete);
}

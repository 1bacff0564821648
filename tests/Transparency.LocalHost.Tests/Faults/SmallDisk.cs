using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;

namespace Transparency.LocalHost.Tests.Faults;

/// <summary>A disk of few megabytes, in memory, that can be filled up. To mount it takes root, or sudo without a password.</summary>
[SupportedOSPlatform("linux")]
internal sealed class SmallDisk : IDisposable
{
    private readonly string _ballast;

    private SmallDisk(string path) => (Path, _ballast) = (path, System.IO.Path.Combine(path, "ballast"));

    public string Path { get; }

    /// <returns>Null where nobody here may mount one.</returns>
    public static SmallDisk? MountOrNull(string path, int megabytes)
    {
        Directory.CreateDirectory(path);

        var size = string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m,mode=1777");
        return Run(
            "mount",
            "-t",
            "tmpfs",
            "-o",
            size,
            "transparency-test",
            path) ? new SmallDisk(path) : null;
    }

    /// <summary>Fills it up to the last byte, but for so many.</summary>
    public void Fill(int free)
    {
        var room = new DriveInfo(Path).AvailableFreeSpace - free;
        if (room <= 0)
            return;

        using var ballast = new FileStream(_ballast, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        var bytes = new byte[1 << 16];

        try
        {
            for (; room > 0; room -= bytes.Length)
                ballast.Write(bytes, 0, (int)Math.Min(room, bytes.Length));
        }
        catch (IOException)
        {
            // Somebody else took the last of it: full is full.
        }
    }

    public void MakeRoom() => File.Delete(_ballast);

    public void Dispose() => Run("umount", "--lazy", Path);

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(
                Environment.IsPrivilegedProcess ? program : "sudo",
                Environment.IsPrivilegedProcess ? arguments : ["-n", program, .. arguments])
            { RedirectStandardError = true });
        process!.WaitForExit();

        return process.ExitCode == 0;
    }
}

using Microsoft.Extensions.Logging;

namespace Transparency.Storage.Imports;

/// <summary>
/// The import that an event asks for. It waits while the storage is ill, because the host in Azure makes all its tries within seconds: a
/// short outage would leave every drop of that time to the night. An import that is begun anew goes on where the last one ended.
/// </summary>
public sealed partial class PatientImport(FolderChanges changes, TimeProvider time, ILogger<PatientImport> logger)
{
    /// <summary>For how long after the first fault it is tried again; then the host is told.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    public async Task RunAsync(string path, CancellationToken cancel)
    {
        long? illSince = null;
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                await changes.FileWrittenAsync(path, cancel);
                return;
            }
            catch (Exception fault) when (!cancel.IsCancellationRequested && TransientFault.Is(fault))
            {
                illSince ??= time.GetTimestamp();
                if (time.GetElapsedTime(illSince.Value) >= Patience)
                    throw;

                if (IsOfFullDisk(fault))
                    LogFull(fault, Path.GetTempPath(), path, pause.TotalSeconds);
                else
                    LogWaiting(fault, path, pause.TotalSeconds);
            }

            await Task.Delay(pause, time, cancel);
        }
    }

    /// <summary>The system's own number of a write that found no room, on Linux and on Windows.</summary>
    private static bool IsOfFullDisk(Exception fault) => fault is IOException { HResult: 28 or unchecked((int)0x80070070) };

    [LoggerMessage(Level = LogLevel.Error, Message = "The disk of {Folder} is full; {Path} is tried again in {Seconds} s")]
    private partial void LogFull(Exception fault, string folder, string path, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The storage is ill; {Path} is tried again in {Seconds} s")]
    private partial void LogWaiting(Exception fault, string path, double seconds);
}

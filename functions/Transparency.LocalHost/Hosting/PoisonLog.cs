using System.Globalization;
using System.Text;

namespace Transparency.LocalHost.Hosting;

/// <summary>
/// The blobs whose function failed every time: on this machine what the queue <c>webjobs-blobtrigger-poison</c> is in
/// Azure. One line each: time, function, blob and the last failure, separated by tabs.
/// </summary>
public sealed class PoisonLog(string file, TimeProvider time)
{
    private readonly List<PoisonedBlob> _since = [];
    private readonly Lock _lock = new();

    public string File => file;

    /// <summary>What was written since this host started.</summary>
    public IReadOnlyList<PoisonedBlob> SinceStart
    {
        get
        {
            lock (_lock)
                return [.. _since];
        }
    }

    public void Write(string function, string blobPath, Exception failure)
    {
        var sentence = $"{failure.GetType().Name}: {failure.Message}".ReplaceLineEndings(" ").Replace('\t', ' ');
        lock (_lock)
        {
            _since.Add(new(blobPath, sentence));
            System.IO.File.AppendAllText(
                file,
                string.Create(
                    CultureInfo.InvariantCulture, $"{time.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}\t{function}\t{blobPath}\t{sentence}\n"),
                Encoding.UTF8);
        }
    }
}

using System.Threading.Channels;
using Transparency.Core.Publications;

namespace Transparency.Storage.Editions;

/// <summary>
/// Publications of this worker that stand in the log and have not been told to others yet. An import only puts them here, so that nobody
/// who
/// is told can hold it up. At most a thousand wait; the oldest give way, because whoever polls finds them all the same.
/// </summary>
public sealed class NewPublications
{
    private readonly Channel<Publication> _waiting = Channel.CreateBounded<Publication>(
        new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });

    public void Add(Publication publication) => _waiting.Writer.TryWrite(publication);

    public IAsyncEnumerable<Publication> ReadAllAsync(CancellationToken cancel) => _waiting.Reader.ReadAllAsync(cancel);
}

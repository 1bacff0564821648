using Azure.Core;
using Azure.Storage.Queues;

namespace Transparency.Storage.Imports;

/// <summary>
/// The queue that the blob trigger of the Functions host gives files up to, in the account of exports. The host makes it and names it.
/// </summary>
public static class GivenUpQueue
{
    public const string Name = "webjobs-blobtrigger-poison";

    public static QueueClient FromConnectionString(string exports) => new(exports, Name);

    public static QueueClient FromIdentity(Uri exportQueues, TokenCredential credential) =>
        new QueueServiceClient(exportQueues, credential).GetQueueClient(Name);
}

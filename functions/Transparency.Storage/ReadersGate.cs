using Azure.Core;
using Azure.Core.Pipeline;

namespace Transparency.Storage;

/// <summary>
/// How much readers ask of an emulator at once. It answers one after the other: an import would wait behind every reader, at each
/// of its steps. Answers that are being sent on are not counted, and imports wait for nobody.
/// </summary>
public sealed class ReadersGate : HttpPipelinePolicy
{
    /// <summary>At ten milliseconds an answer, sixteen hundred in a second.</summary>
    private const int AtOnce = 16;

    /// <summary>Those of the process: all accounts of an emulator are one.</summary>
    private static readonly SemaphoreSlim Turns = new(AtOnce, AtOnce);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (!StoragePatience.IsOfReader)
        {
            await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
            return;
        }

        // Nobody's turn may be kept by one who waits for another: what goes on here waits in no queue of readers.
        await Turns.WaitAsync(message.CancellationToken).ConfigureAwait(false);

        try
        {
            await ProcessNextAsync(message, pipeline).ConfigureAwait(false);
        }
        finally
        {
            Turns.Release();
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);
}

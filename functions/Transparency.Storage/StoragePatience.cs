using Azure.Core;
using Azure.Core.Pipeline;

namespace Transparency.Storage;

/// <summary>
/// How long one answer of the storage is waited for before it is asked again. The client's own limit of a hundred seconds would let
/// a single lost answer keep everybody waiting who asks for the same. A reader waits shortly; an import longer, and the longer the
/// more it sends.
/// </summary>
public sealed class StoragePatience : HttpPipelineSynchronousPolicy
{
    private const long SlowestBytesPerSecond = 128 * 1024;

    /// <summary>Of whoever is no reader, for a request that sends little.</summary>
    public static readonly TimeSpan OfImports = TimeSpan.FromSeconds(15);

    private static readonly AsyncLocal<TimeSpan?> OfReader = new();

    /// <summary>Whether somebody who reads asks.</summary>
    internal static bool IsOfReader => OfReader.Value is not null;

    /// <summary>
    /// From here on the caller, and what it starts, is somebody who reads and would rather hear soon that it cannot be had.
    /// </summary>
    /// <param name="patience">For the whole of what is asked: an answer of the storage has less than half of it, so that it can be
    /// asked once more.</param>
    public static void BeginReading(TimeSpan patience) => OfReader.Value = patience * 0.4;

    public override void OnSendingRequest(HttpMessage message) => message.NetworkTimeout = OfReader.Value ?? Sending(message.Request);

    private static TimeSpan Sending(Request request) =>
        request.Content is { } content && content.TryComputeLength(out var bytes)
            ? OfImports + TimeSpan.FromSeconds(bytes / SlowestBytesPerSecond)
            : OfImports;
}

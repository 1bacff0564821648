namespace Transparency.Functions.Feeds;

/// <summary>Speaks to a WebSub hub.</summary>
public sealed class HubClient(IHttpClientFactory connections)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Says that feeds have something new.</summary>
    /// <returns>What went wrong, or null when the hub took it.</returns>
    public async Task<string?> PublishOrFailureAsync(Uri hub, IEnumerable<string> feeds, CancellationToken cancel)
    {
        using var http = connections.CreateClient(nameof(HubClient));
        using var form = new FormUrlEncodedContent(
            [KeyValuePair.Create("hub.mode", "publish"), .. feeds.Select(feed => KeyValuePair.Create("hub.url", feed))]);

        try
        {
            using var reply = await http.PostAsync(hub, form, cancel);
            return reply.IsSuccessStatusCode ? null : $"it answered {(int)reply.StatusCode}";
        }
        catch (HttpRequestException fault)
        {
            return fault.Message;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return $"no answer within {Patience.TotalSeconds:0} seconds";
        }
    }
}

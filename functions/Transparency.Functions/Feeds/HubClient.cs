namespace Transparency.Functions.Feeds;

/// <summary>Speaks to a WebSub hub.</summary>
public sealed class HubClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new() { Timeout = Patience };

    /// <summary>Says that feeds have something new.</summary>
    /// <returns>What went wrong, or null when the hub took it.</returns>
    public async Task<string?> PublishOrFailureAsync(Uri hub, IEnumerable<string> feeds, CancellationToken cancel)
    {
        using var form = new FormUrlEncodedContent(
            [KeyValuePair.Create("hub.mode", "publish"), .. feeds.Select(feed => KeyValuePair.Create("hub.url", feed))]);
        try
        {
            using var answer = await _http.PostAsync(hub, form, cancel);
            return answer.IsSuccessStatusCode ? null : $"it answered {(int)answer.StatusCode}";
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

    public void Dispose() => _http.Dispose();
}

namespace Transparency.WorkerHost.Forwarding;

/// <summary>Tries again when the worker takes no connection: it says that it is ready before its port for requests is open.</summary>
internal sealed class PatientHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>As often as the real host.</summary>
    private const int Tries = 10;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(250);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var delay = FirstDelay;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException) when (attempt < Tries)
            {
                await Task.Delay(delay, TimeProvider.System, cancellationToken);
                delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay;
            }
        }
    }
}

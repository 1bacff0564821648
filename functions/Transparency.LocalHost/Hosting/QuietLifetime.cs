namespace Transparency.LocalHost.Hosting;

/// <summary>Leaves signals to whoever started the host: the command line, or a test.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancel) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;
}

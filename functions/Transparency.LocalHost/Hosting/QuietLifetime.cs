namespace Transparency.LocalHost.Hosting;

/// <summary>Leaves signals to whoever started the host: the command line, or a test.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

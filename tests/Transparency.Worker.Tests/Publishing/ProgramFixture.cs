using Transparency.Worker.Tests.Publishing;
using Transparency.WorkerHost.Publishing;

[assembly: AssemblyFixture(typeof(ProgramFixture))]

namespace Transparency.Worker.Tests.Publishing;

/// <summary>The application, published once for all tests, when the first of them asks.</summary>
public sealed class ProgramFixture : IAsyncDisposable
{
    private readonly Lazy<Task<PublishedProgram>> _program = new(() => PublishedProgram.PublishAsync(CancellationToken.None));

    public async Task<string> FolderAsync() => (await _program.Value).Folder;

    public async ValueTask DisposeAsync()
    {
        if (_program.IsValueCreated)
            (await _program.Value).Dispose();
    }
}

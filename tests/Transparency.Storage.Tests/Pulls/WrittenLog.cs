using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Transparency.Storage.Tests.Pulls;

/// <summary>What was logged, line by line, faults and all.</summary>
internal sealed class WrittenLog<T> : ILogger<T>
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
}

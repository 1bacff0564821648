namespace Transparency.WorkerHost.Protocol;

/// <summary>A line that the worker has told its host to log.</summary>
/// <param name="Level">As the protocol calls it: <c>Information</c>, <c>Error</c>…</param>
/// <param name="Category">The logger's.</param>
/// <param name="Message">Without the exception.</param>
/// <param name="Fault">The exception's message, or null.</param>
public sealed record LogEntry(string Level, string Category, string Message, string? Fault)
{
    internal static LogEntry From(RpcLog log) => new(log.Level.ToString(), log.Category, log.Message, log.Exception?.Message);

    public override string ToString() => $"{Level} {Category}: {Message}{(Fault is null ? "" : " — " + Fault)}";
}

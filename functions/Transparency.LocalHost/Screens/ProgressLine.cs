namespace Transparency.LocalHost.Screens;

/// <summary>
/// One line of progress on standard error. On a terminal it is rewritten in place; elsewhere (a file, a build log) only
/// milestones are printed, each on a line of its own and without control characters.
/// </summary>
internal sealed class ProgressLine(TextWriter error, bool terminal) : IDisposable
{
    private readonly Lock _lock = new();
    private string _shown = "";

    /// <summary>Standard error as it is: a test's writer is no terminal.</summary>
    public static ProgressLine On(TextWriter error) => new(error, ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected);

    public void Show(string text, bool milestone)
    {
        lock (_lock)
        {
            if (text == _shown || !terminal && !milestone)
                return;

            error.Write(terminal ? $"\r{text}\u001b[K" : $"{text}{Environment.NewLine}");
            error.Flush();
            _shown = text;
        }
    }

    /// <summary>Takes the line off a terminal, so that what follows starts on a clean one.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            if (terminal && _shown.Length > 0)
                error.Write("\r\u001b[K");

            _shown = "";
        }
    }

    public void Dispose() => Clear();
}

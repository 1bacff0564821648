using System.Runtime.InteropServices;
using Transparency.LocalHost.Commands;

using var stop = new CancellationTokenSource();
PosixSignalRegistration[] signals =
[
    .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, Stop)),
];
try
{
    var person = Console.IsInputRedirected || Console.IsOutputRedirected ? null : Console.In;
    return await new CommandLine(Console.Out, Console.Error, person).RunAsync(args, stop.Token);
}
finally
{
    foreach (var signal in signals)
        signal.Dispose();
}

void Stop(PosixSignalContext context)
{
    // The first signal stops in order; a second one does what it always does.
    context.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}

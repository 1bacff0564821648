using System.Runtime.InteropServices;
using Transparency.Benchmarks;

using var stop = new CancellationTokenSource();
// Stopped from outside, the benchmarks still remove their files and end their processes.
PosixSignalRegistration[] signals =
[
    .. new[]
    {
        PosixSignal.SIGINT,
        PosixSignal.SIGTERM,
        PosixSignal.SIGHUP
    }.Select(signal => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        stop.Cancel();
    })),
];
try
{
    return await CommandLine.RunAsync(args, stop.Token);
}
finally
{
    foreach (var signal in signals)
        signal.Dispose();
}

using System.Globalization;

namespace Transparency.LocalHost.Tests.Faults;

/// <summary>
/// How long the harness goes on. In each test run it is short; <c>./dev test --long</c> sets <c>TRANSPARENCY_LONG</c> to a file that it
/// shows while it grows.
/// </summary>
internal static class LongRun
{
    private static readonly string? File = Environment.GetEnvironmentVariable("TRANSPARENCY_LONG");
    private static readonly Lock Writing = new();

    public static bool IsWhole => File is not null;

    /// <summary>How often something is done.</summary>
    public static int Times(int shortly, int whole) => File is null ? shortly : whole;

    /// <summary>Says how far it is, or a figure at its end.</summary>
    public static void Say(string text)
    {
        TestContext.Current.SendDiagnosticMessage(text);

        if (File is null)
            return;

        lock (Writing)
            System.IO.File.AppendAllText(File, string.Create(CultureInfo.InvariantCulture, $"{text}\n"));
    }
}

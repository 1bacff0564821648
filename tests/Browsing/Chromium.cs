using Microsoft.Playwright;

namespace Transparency.Tests;

/// <summary>The machine's own Chromium; the download of the driver is never used.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <exception cref="InvalidOperationException">
    /// There is none. A test of the component without a browser would say nothing, so it fails and is not skipped.
    /// </exception>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = Quiet, Headless = true });

    private static string Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Prepend("/usr/bin");

        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                $"The component runs in a real Chromium, and there is none here: install one of {string.Join(", ", Names)}.");
    }
}

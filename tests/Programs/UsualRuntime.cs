using System.Diagnostics;

namespace Transparency.Tests;

/// <summary>A program that a test starts runs as its users run it, whatever makes the tests themselves quicker.</summary>
internal static class UsualRuntime
{
    /// <summary>What <c>./dev test</c> sets for tests: a small host would run out of memory by it.</summary>
    private static readonly string[] OfTests = ["DOTNET_TieredPGO", "DOTNET_TC_CallCountThreshold", "DOTNET_GCgen0size"];

    public static void RunAsUsual(this ProcessStartInfo start)
    {
        foreach (var name in OfTests)
            start.Environment.Remove(name);
    }
}

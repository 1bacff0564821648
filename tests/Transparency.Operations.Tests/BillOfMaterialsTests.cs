using System.Diagnostics;
using System.Text.Json;

namespace Transparency.Operations.Tests;

/// <summary>The bill of materials that the publishing workflow writes from what the SDK lists.</summary>
public sealed class BillOfMaterialsTests
{
    [Fact]
    public async Task EveryPackageIsAComponentOnceInOrder()
    {
        var (code, output) = await RunAsync("""
            {
              "version": 1,
              "projects": [
                {
                  "path": "a.csproj",
                  "frameworks": [
                    {
                      "framework": "net10.0",
                      "topLevelPackages": [{ "id": "Zebra", "requestedVersion": "2.0.0", "resolvedVersion": "2.0.1" }],
                      "transitivePackages": [{ "id": "Apple", "resolvedVersion": "1.0.0" }]
                    }
                  ]
                },
                { "path": "b.csproj", "frameworks": [
                  { "framework": "net10.0", "topLevelPackages": [{ "id": "Apple", "resolvedVersion": "1.0.0" }] }] },
                { "path": "c.csproj" }
              ]
            }
            """);

        Assert.Equal(0, code);

        using var bill = JsonDocument.Parse(output);
        Assert.Equal("CycloneDX", bill.RootElement.GetProperty("bomFormat").GetString());
        Assert.Equal("1.6", bill.RootElement.GetProperty("specVersion").GetString());
        Assert.Equal(
            ["pkg:nuget/Apple@1.0.0", "pkg:nuget/Zebra@2.0.1"],
            bill.RootElement.GetProperty("components").EnumerateArray().Select(component => component.GetProperty("purl").GetString()));
    }

    [Fact]
    public async Task AProjectWithoutPackagesIsAnErrorAndNoEmptyBill()
    {
        var (code, output) = await RunAsync("""{ "version": 1, "projects": [{ "path": "a.csproj" }] }""");

        Assert.Equal((1, ""), (code, output));
    }

    private static async Task<(int Code, string Output)> RunAsync(string listed)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, listed, TestContext.Current.CancellationToken);

            var start = new ProcessStartInfo("node", [Path.Combine(Repository.Root, ".github", "sbom.mjs"), file])
            {
                RedirectStandardOutput = true
            };
            using var node = Process.Start(start)!;
            var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

            await node.WaitForExitAsync(TestContext.Current.CancellationToken);

            return (node.ExitCode, output);
        }
        finally
        {
            File.Delete(file);
        }
    }
}

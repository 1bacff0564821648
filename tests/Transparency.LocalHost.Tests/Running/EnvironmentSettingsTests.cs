using System.Collections;
using Transparency.LocalHost.Running;

namespace Transparency.LocalHost.Tests.Running;

public sealed class EnvironmentSettingsTests
{
    [Fact]
    public void SettingsNamedAsInAzureReachTheLocalHostAndNothingElseDoes()
    {
        var environment = new Hashtable
        {
            ["Transparency__Retention"] = "3",
            ["TRANSPARENCY__PublisherName"] = "Sdružení",
            ["OTEL_SERVICE_NAME"] = "obce",
            ["PATH"] = "/bin",
            ["ExportStorage"] = "UseDevelopmentStorage=true",
        };

        Assert.Equal(
            new Dictionary<string, string?>
            {
                ["Transparency:Retention"] = "3",
                ["TRANSPARENCY:PublisherName"] = "Sdružení",
                ["OTEL_SERVICE_NAME"] = "obce",
            },
            EnvironmentSettings.Of(environment));
    }
}

using System.Collections;

namespace Transparency.LocalHost.Running;

/// <summary>
/// What the local host takes from this machine's environment, and nothing else: settings of the application, which are named as app
/// settings
/// in Azure are (<c>Transparency__Retention</c>), and OpenTelemetry's own variables (<c>OTEL_</c>): where to send what is measured, how,
/// and
/// under which name.
/// </summary>
internal static class EnvironmentSettings
{
    private const string Application = "Transparency__", Telemetry = "OTEL_";

    public static Dictionary<string, string?> OfThisProcess() => Of(Environment.GetEnvironmentVariables());

    /// <param name="variables">The environment's variables by name.</param>
    public static Dictionary<string, string?> Of(IDictionary variables) => variables.Cast<DictionaryEntry>()
        .Select(variable => (Name: (string)variable.Key, Value: (string?)variable.Value))
        .Where(variable => IsOurs(variable.Name))
        .ToDictionary(variable => variable.Name.Replace("__", ":", StringComparison.Ordinal), variable => variable.Value);

    private static bool IsOurs(string name) =>
        name.StartsWith(Application, StringComparison.OrdinalIgnoreCase) || name.StartsWith(Telemetry, StringComparison.Ordinal);
}

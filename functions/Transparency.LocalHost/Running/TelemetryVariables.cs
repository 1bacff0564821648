using System.Collections;

namespace Transparency.LocalHost.Running;

/// <summary>
/// OpenTelemetry's own variables, which all begin with <c>OTEL_</c>: where to send what is measured, how, and under which name. Of this
/// machine's environment the local host sees nothing else.
/// </summary>
internal static class TelemetryVariables
{
    private const string Prefix = "OTEL_";

    public static Dictionary<string, string?> OfThisProcess() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .Where(variable => ((string)variable.Key).StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value);
}

namespace Transparency.LocalHost.Arguments;

/// <summary>Which deployment an operator's command is for.</summary>
/// <param name="Tables">The table service in Azure, reached by identity; null for the instance that runs here.</param>
/// <param name="Port">Where that listens.</param>
internal sealed record Place(Uri? Tables, int Port);

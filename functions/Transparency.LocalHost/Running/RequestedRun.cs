namespace Transparency.LocalHost.Running;

/// <summary>What <c>run</c> was asked for.</summary>
/// <param name="Port">Where to listen.</param>
/// <param name="DataDirectory">Where everything is kept between runs.</param>
/// <param name="Empty">Whether to leave the samples out.</param>
/// <param name="CoreTools">Whether the functions run under the host of Azure Functions Core Tools.</param>
internal sealed record RequestedRun(int Port, string DataDirectory, bool Empty, bool CoreTools);

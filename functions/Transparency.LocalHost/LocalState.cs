using Transparency.LocalHost.Hosting;

namespace Transparency.LocalHost;

/// <summary>What <c>GET /local</c> answers.</summary>
/// <param name="ConnectionString">The running instance's storage.</param>
/// <param name="PoisonLog">The file that says which blobs' functions failed every time.</param>
/// <param name="Poisoned">Those since the start.</param>
internal sealed record LocalState(string ConnectionString, string PoisonLog, IReadOnlyList<PoisonedBlob> Poisoned);

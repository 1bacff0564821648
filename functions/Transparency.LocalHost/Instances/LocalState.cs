using Transparency.LocalHost.Hosting;

namespace Transparency.LocalHost.Instances;

/// <summary>What <c>GET /local</c> answers.</summary>
/// <param name="ConnectionString">The running instance's storage.</param>
/// <param name="PoisonLog">The file that says which blobs' functions failed every time.</param>
/// <param name="Poisoned">Those since the start.</param>
/// <param name="Address">Where the pages are, if it is not where <c>/local</c> is.</param>
internal sealed record LocalState(string ConnectionString, string PoisonLog, IReadOnlyList<PoisonedBlob> Poisoned, Uri? Address = null);

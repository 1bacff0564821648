using System.Text;
using Transparency.Storage.Pulls;

namespace Transparency.Storage.Tests.Pulls;

/// <summary>One fetch from a town's server, and what came of it.</summary>
internal static class Fetching
{
    public static PullLimits Limits { get; } = new(1 << 20, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(10), 4, TimeSpan.FromMinutes(1));

    public static Task<(PullAnswer Answer, string? Text)> FetchAsync(this TownServer server, string url, PullLimits? limits = null) =>
        server.FetchAsync(new PullQuestion(new Uri(url)), limits);

    public static async Task<(PullAnswer Answer, string? Text)> FetchAsync(
        this TownServer server,
        PullQuestion question,
        PullLimits? limits = null)
    {
        var path = Path.GetTempFileName();
        try
        {
            var answer = await new ExportFetch(server.Network, limits ?? Limits).RunAsync(
                question, path, TestContext.Current.CancellationToken);
            return (
                answer,
                answer.Sha256 is null
                    ? null
                    : Encoding.UTF8.GetString(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)));
        }
        finally
        {
            File.Delete(path);
        }
    }
}

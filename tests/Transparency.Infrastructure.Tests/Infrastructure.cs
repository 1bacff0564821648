using System.Collections.Concurrent;
using System.Text.Json;
using Transparency.LocalHost;

namespace Transparency.Infrastructure.Tests;

/// <summary>A copy of <c>infra/bicep</c>, which a test may spoil to see that it is noticed.</summary>
internal sealed class Infrastructure : IDisposable
{
    public static readonly string Repository = RepositoryRoot.Find();

    public static readonly string Original = Path.Combine(Repository, "infra", "bicep");

    private const string Nobody = "00000000-0000-0000-0000-000000000000";

    private readonly DirectoryInfo _copy = Directory.CreateTempSubdirectory("bicep-");

    public Infrastructure()
    {
        foreach (var file in Directory.EnumerateFiles(Original, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_copy.FullName, Path.GetRelativePath(Original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string PathOf(string file) => Path.Combine(_copy.FullName, file);

    /// <summary>Replaces a text that has to be there.</summary>
    public Infrastructure Spoil(string file, string text, string instead)
    {
        var content = File.ReadAllText(PathOf(file));
        Assert.Contains(text, content, StringComparison.Ordinal);
        File.WriteAllText(PathOf(file), content.Replace(text, instead, StringComparison.Ordinal));

        return this;
    }

    /// <returns>The template as Azure gets it, with its modules inside.</returns>
    public async Task<JsonElement> CompileAsync(string file)
    {
        var (code, output, diagnostics) = await Bicep.RunAsync("build", PathOf(file), "--stdout");
        Assert.True(code == 0, diagnostics);
        return JsonElement.Parse(output);
    }

    /// <returns>The resources that a deployment with these parameters would make, with what is known before it evaluated.</returns>
    public async Task<IReadOnlyList<JsonElement>> PredictAsync(string parameters)
    {
        // Only a template that goes into a group may be told its name.
        string[] group = parameters == SubscriptionParameters ? ["--resource-group", "rg"] : [];
        var (code, _, diagnostics) =
            await Bicep.RunAsync(
                ["snapshot", PathOf(parameters), "--tenant-id", Nobody, "--subscription-id", Nobody, "--location", "westeurope", .. group]);
        Assert.True(code == 0 && diagnostics.Length == 0, diagnostics);

        var snapshot = JsonElement.Parse(File.ReadAllText(PathOf(Path.ChangeExtension(parameters, ".snapshot.json"))));
        return [.. snapshot.GetProperty("predictedResources").EnumerateArray()];
    }

    public const string SubscriptionParameters = "subscription-of-a-test.bicepparam";

    /// <returns>The subscription of the second phase.</returns>
    public async Task<JsonElement> PredictSubscriptionAsync()
    {
        File.WriteAllText(
            PathOf(SubscriptionParameters),
            "using 'subscription.bicep'\nparam appName = 'app'\nparam topicName = 'topic'\nparam exportAccountName = 'account'\n");
        return Assert.Single(await PredictAsync(SubscriptionParameters));
    }

    private static readonly ConcurrentDictionary<string, Lazy<Task<object>>> Answers = new(StringComparer.Ordinal);

    /// <summary>The same of what stands in the repository; each is asked of the compiler once.</summary>
    public static Task<IReadOnlyList<JsonElement>> PredictedAsync(string parameters) =>
        OnceAsync(parameters, copy => copy.PredictAsync(parameters));

    public static Task<JsonElement> PredictedSubscriptionAsync() =>
        OnceAsync(SubscriptionParameters, copy => copy.PredictSubscriptionAsync());

    public static Task<JsonElement> CompiledAsync(string file) => OnceAsync(file, copy => copy.CompileAsync(file));

    private static async Task<T> OnceAsync<T>(
        string question,
        Func<Infrastructure, Task<T>> ask) => (T)await Answers.GetOrAdd(question, _ => new(async () =>
    {
        using var copy = new Infrastructure();
        return (await ask(copy))!;
    })).Value;

    public void Dispose() => _copy.Delete(recursive: true);
}

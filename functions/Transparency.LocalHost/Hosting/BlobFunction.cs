using System.Reflection;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace Transparency.LocalHost.Hosting;

/// <summary>A function that runs when a blob is written.</summary>
/// <param name="Trigger">The parameter that receives the blob: a <see cref="BlobClient"/>, or its text.</param>
/// <param name="Connection">The name of the setting that holds the storage's connection string.</param>
public sealed record BlobFunction(string Name, MethodInfo Method, ParameterInfo Trigger, BlobPattern Pattern, string Connection)
    : FoundFunction(Name, Method)
{
    internal static BlobFunction From(string name, MethodInfo method, ParameterInfo trigger, BlobTriggerAttribute mark)
    {
        var pattern = BlobPattern.Parse(mark.BlobPath);

        foreach (var parameter in method.GetParameters())
        {
            var known = parameter == trigger
                ? parameter.ParameterType == typeof(BlobClient) || parameter.ParameterType == typeof(string)
                : parameter.ParameterType == typeof(CancellationToken)
                    || parameter.ParameterType == typeof(string) && pattern.Names.Contains(parameter.Name!);

            if (!known)
                throw CannotBind(name, parameter, "the blob as BlobClient or string, strings named in its path, and a CancellationToken");
        }

        return new(name, method, trigger, pattern, mark.Connection ?? "AzureWebJobsStorage");
    }

    internal async Task RunAsync(BlobClient blob, IServiceProvider services, CancellationToken cancel)
    {
        var parts = Pattern.MatchOrNull(blob.Name)
            ?? throw new InvalidOperationException($"{blob.Name} does not match the path of {Name}.");
        var parameters = Method.GetParameters();
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            arguments[i] = parameters[i] switch
            {
                var parameter when parameter == Trigger && parameter.ParameterType == typeof(BlobClient) => blob,
                var parameter when parameter == Trigger => (await blob.DownloadContentAsync(cancel)).Value.Content.ToString(),
                { ParameterType: var type } when type == typeof(CancellationToken) => cancel,
                var parameter => parts[parameter.Name!],
            };
        }

        await InvokeAsync(services, arguments);
    }
}

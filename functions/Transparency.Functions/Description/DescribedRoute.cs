using System.Text.Json.Serialization.Metadata;
using Transparency.Pages.Interface;

namespace Transparency.Functions.Description;

/// <summary>A route with what its answer holds.</summary>
/// <param name="Route">The address and its parameters.</param>
/// <param name="Answer">What the answer's JSON is made from, which its schema follows; null where the answer is no JSON of ours.</param>
public sealed record DescribedRoute(InterfaceRoute Route, JsonTypeInfo? Answer = null)
{
    /// <summary>The same with what is asked of it for an example.</summary>
    public DescribedRoute Asked(string query) => this with { Route = Route with { ExampleQuery = query } };
}

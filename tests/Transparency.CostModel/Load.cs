using System.Text.Json;

namespace Transparency.CostModel;

/// <summary>What deployments are asked to do: <c>infra/bicep/cost/load.json</c>.</summary>
public sealed record Load(string Note, IReadOnlyList<Deployment> Deployments, IReadOnlyList<Assumption> Assumptions)
{
    /// <exception cref="JsonException">A key is missing, unknown or of another kind.</exception>
    public static Load Read(string json) =>
        JsonSerializer.Deserialize<Load>(json, CostJson.Options) ?? throw new JsonException("The load is null.");

    /// <summary>The value of an assumption.</summary>
    public decimal this[string id] => Assumptions.Single(assumption => assumption.Id == id).Value;
}

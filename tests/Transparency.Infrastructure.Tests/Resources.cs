using System.Text.Json;

namespace Transparency.Infrastructure.Tests;

/// <summary>Questions to a list of predicted resources.</summary>
internal static class Resources
{
    public const string Site = "Microsoft.Web/sites";
    public const string SiteConfig = "Microsoft.Web/sites/config";
    public const string Container = "Microsoft.Storage/storageAccounts/blobServices/containers";
    public const string Table = "Microsoft.Storage/storageAccounts/tableServices/tables";
    public const string LogAlert = "Microsoft.Insights/scheduledQueryRules";
    public const string Account = "Microsoft.Storage/storageAccounts";
    public const string RoleDefinition = "Microsoft.Authorization/roleDefinitions";
    public const string RoleAssignment = "Microsoft.Authorization/roleAssignments";

    public static IEnumerable<JsonElement> OfType(this IEnumerable<JsonElement> resources, string type) =>
        resources.Where(resource => resource.GetProperty("type").GetString() == type);

    public static JsonElement At(this JsonElement resource, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            resource = resource.GetProperty(name);

        return resource;
    }

    public static string Name(this JsonElement resource) => resource.GetProperty("name").GetString()!;

    public static string LastName(this JsonElement resource) => resource.Name().Split('/')[^1];

    /// <summary>
    /// Of what a role is given. An id that holds what only Azure knows stays an expression, whose first text is the scope.
    /// </summary>
    public static string Scope(this JsonElement role) => role.GetProperty("id").GetString()! switch
    {
        var id when id.StartsWith("[extensionResourceId('", StringComparison.Ordinal) => id.Split('\'')[1] + "/",
        var id when id.StartsWith('/') => id[..id.LastIndexOf("/providers/Microsoft.Authorization/", StringComparison.Ordinal)] + "/",
        _ => "of the whole group",
    };

    public static Dictionary<string, string> AppSettings(this IEnumerable<JsonElement> resources) =>
        resources.OfType(SiteConfig).Single().GetProperty("properties").EnumerateObject()
            .ToDictionary(setting => setting.Name, setting => setting.Value.GetString()!, StringComparer.Ordinal);
}

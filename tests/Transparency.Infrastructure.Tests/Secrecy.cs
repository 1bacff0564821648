using System.Text.Json;

namespace Transparency.Infrastructure.Tests;

/// <summary>What must not stand in a compiled template: secrets, shared keys, and anything that anybody could write.</summary>
internal static class Secrecy
{
    /// <summary>The one key that is read, by Azure itself, where the subscription is made: that of the webhook.</summary>
    private const string WebhookKey =
        "listKeys(format('{0}/host/default', resourceId('Microsoft.Web/sites', parameters('appName'))), "
            + "'2024-11-01').systemKeys.blobs_extension";

    private static readonly string[] Secrets =
        [
            "listKeys", "listAccountSas", "listServiceSas", "AccountKey=", "SharedAccessSignature", "SharedAccessKey",
            "InstrumentationKey", "primaryKey", "password", "connectionStrings"
        ];

    /// <summary>Azure's roles to data. None of them manages anything.</summary>
    private static readonly string[] Roles =
    [
        "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "ba92f5b4-2d11-453d-a403-e96b0029c9fe", "974c5e8b-45b9-4653-ba55-5f855dd0fb88",
        "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "3913510d-42f4-4e42-8a64-420c390055eb", "db58b8e5-c6ad-4a2a-8342-4190687cbf4a",
    ];

    /// <summary>What has to be said of resources of a type, because Azure's own default is more open or may change.</summary>
    private static readonly (string Type, string[] Path, string Value)[] Closed =
    [
        ("Microsoft.Storage/storageAccounts", ["allowSharedKeyAccess"], "False"),
        ("Microsoft.Storage/storageAccounts", ["allowBlobPublicAccess"], "False"),
        ("Microsoft.Storage/storageAccounts", ["allowedCopyScope"], "AAD"),
        ("Microsoft.Storage/storageAccounts", ["supportsHttpsTrafficOnly"], "True"),
        ("Microsoft.Storage/storageAccounts", ["minimumTlsVersion"], "TLS1_2"),
        ("Microsoft.Storage/storageAccounts/blobServices", ["isVersioningEnabled"], "True"),
        ("Microsoft.Storage/storageAccounts/blobServices", ["deleteRetentionPolicy", "enabled"], "True"),
        (Resources.Container, ["publicAccess"], "None"),
        (Resources.Site, ["httpsOnly"], "True"),
        (Resources.Site, ["siteConfig", "minTlsVersion"], "1.2"),
        (Resources.Site, ["siteConfig", "ftpsState"], "Disabled"),
        (Resources.Site, ["siteConfig", "scmMinTlsVersion"], "1.2"),
        (Resources.Site, ["siteConfig", "scmIpSecurityRestrictionsDefaultAction"], "Deny"),
        (Resources.Site, ["siteConfig", "scmIpSecurityRestrictionsUseMain"], "False"),
        ("Microsoft.Web/sites/basicPublishingCredentialsPolicies", ["allow"], "False"),
        ("Microsoft.Insights/components", ["DisableLocalAuth"], "True"),
        ("Microsoft.OperationalInsights/workspaces", ["features", "disableLocalAuth"], "True"),
    ];

    /// <param name="template">A compiled template with its modules.</param>
    public static IEnumerable<string> MistakesIn(JsonElement template) =>
        Texts(template).Select(text => text.Replace(WebhookKey, "", StringComparison.Ordinal))
            .SelectMany(text =>
                Secrets.Where(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase)).Select(secret => $"{secret}: {text}"))
            .Concat(Texts(template).Where(text => text is "securestring" or "secureObject").Select(text => $"a parameter is a {text}"));

    /// <param name="resources">What a deployment would make.</param>
    public static IEnumerable<string> MistakesIn(IReadOnlyList<JsonElement> resources) =>
        Closed.SelectMany(rule => resources.OfType(rule.Type)
                .Where(resource => Value(resource.GetProperty("properties"), rule.Path) != rule.Value)
                .Select(resource => $"{resource.Name()}: {string.Join('.', rule.Path)} is not {rule.Value}"))
            .Concat(resources.OfType(Resources.RoleAssignment)
                .Select(role => role.At("properties", "roleDefinitionId").GetString()!)
                .Where(role => !Roles.Concat(Own(resources)).Any(known => role.EndsWith(known, StringComparison.Ordinal)))
                .Select(role => $"the role {role} is not one to data"))
            .Concat(resources.OfType(Resources.RoleAssignment)
                .Where(role =>
                    role.Scope() is var scope
                        && !scope.Contains("/Microsoft.Storage/storageAccounts/", StringComparison.Ordinal)
                        && !scope.Contains("/Microsoft.Insights/components/", StringComparison.Ordinal))
                .Select(role => $"the scope {role.Scope()} is wider than a resource"));

    /// <summary>Our own roles that manage nothing.</summary>
    private static IEnumerable<string> Own(IReadOnlyList<JsonElement> resources) =>
        resources.OfType(Resources.RoleDefinition)
            .Where(role => role.At("properties", "permissions").EnumerateArray().All(part => part.At("actions").GetArrayLength() == 0))
            .Select(role => role.Name());

    private static string Value(JsonElement properties, string[] path)
    {
        foreach (var name in path)
        {
            if (!properties.TryGetProperty(name, out properties))
                return "not said";
        }

        return properties.ToString();
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object =>
            element
                .EnumerateObject()
                .Where(property => property.Name != "metadata")
                .SelectMany(property => Texts(property.Value).Append(property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}

using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Transparency.Core.Municipalities;
using Transparency.Storage;

namespace Transparency.Infrastructure.Tests;

/// <summary>Who may do what with the data, and that it is no more than they do.</summary>
public sealed class RolesTests
{
    private const string Blobs = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs";
    private const string Entities = "Microsoft.Storage/storageAccounts/tableServices/tables/entities";

    private static readonly StorageAccounts Accounts = StorageAccounts.FromConnectionStrings(
        "UseDevelopmentStorage=true", "UseDevelopmentStorage=true", new TransparencyOptions());

    [Fact]
    public async Task AnUploaderReachesTheFolderOfItsMunicipalityAndNoOther()
    {
        var uploads = await UploadsAsync();

        Assert.Equal(2, uploads.Count);
        Assert.All(uploads, upload =>
        {
            var condition = upload.At("properties", "condition").GetString()!;
            var folder = condition.Split("StringStartsWith '")[1].Split('\'')[0];
            Assert.EndsWith("/", folder, StringComparison.Ordinal);
            Assert.True(MunicipalityId.TryParse(folder[..^1], out _), folder);
            Assert.All(
                ["read", "write", "add/action", "move/action", "delete"],
                action => Assert.Contains($"blobs/{action}'", condition, StringComparison.Ordinal));
            Assert.Contains(
                $"/containers/{Accounts.Exports.Name}/providers/", upload.GetProperty("id").GetString()!, StringComparison.Ordinal);
        });
    }

    /// <summary>Azure's own role to write files lets its holder remove the container, and every municipality's files with it.</summary>
    [Fact]
    public async Task AnUploaderWritesFilesAndCanNeitherReadNorListNorRemoveAnythingNorTouchTheContainer()
    {
        var definition = await DefinitionOfAsync(Assert.Single((await UploadsAsync()).Select(RoleOf).Distinct()));

        Assert.Equal([$"{Blobs}/add/action", $"{Blobs}/write"], DataActions(definition));
        Assert.Empty(Actions(definition));
    }

    [Fact]
    public async Task EachThingThatAnUploadersRoleAllowsIsConditional()
    {
        var definition = await DefinitionOfAsync((await UploadsAsync()).Select(RoleOf).Distinct().Single());

        Assert.All(await UploadsAsync(), upload =>
        {
            var condition = upload.At("properties", "condition").GetString()!;
            var folder = condition.Split(" OR (@Resource")[0];
            Assert.All(
                DataActions(definition), action => Assert.Contains($"!(ActionMatches{{'{action}'}})", folder, StringComparison.Ordinal));
            Assert.Equal("2.0", upload.At("properties", "conditionVersion").GetString());
        });
    }

    /// <summary>
    /// An assignment keeps its role for good: where another one is given under the same name, Azure refuses the whole deployment, and what
    /// is
    /// deployed already stays as it is.
    /// </summary>
    [Fact]
    public void WhoIsGivenAnotherRoleIsGivenItUnderAnotherName()
    {
        var assignments = File.ReadAllText(Path.Combine(Infrastructure.Original, "modules", "roles.bicep"))
            .Split("'Microsoft.Authorization/roleAssignments@")[1..];

        Assert.NotEmpty(assignments);
        Assert.All(assignments, assignment =>
        {
            var name = ValueOf(assignment, "name");
            var role = ValueOf(assignment, "roleDefinitionId");
            var given = role.Contains("roles.", StringComparison.Ordinal)
                ? role[role.IndexOf("roles.", StringComparison.Ordinal)..^1]
                : role;

            Assert.StartsWith("guid(", name, StringComparison.Ordinal);
            Assert.Contains(given, name[5..^1].Split(", "));
        });
    }

    /// <summary>What lies in the archive cannot be read for hours, so that an import would fail night by night.</summary>
    [Fact]
    public async Task AnUploaderMovesNoFileIntoTheArchive() =>
        Assert.All(
            await UploadsAsync(),
            upload => Assert.EndsWith(
                $" AND (!(ActionMatches{{'{Blobs}/write'}} AND SubOperationMatches{{'Blob.Write.Tier'}}))",
                upload.At("properties", "condition").GetString(),
                StringComparison.Ordinal));

    [Fact]
    public async Task EveryRoleOfOurOwnIsToFilesOrRowsAndManagesNothing()
    {
        var definitions = (await Infrastructure.PredictedAsync("association.bicepparam")).OfType(Resources.RoleDefinition).ToList();

        Assert.Equal(3, definitions.Count);
        Assert.All(definitions, definition =>
        {
            Assert.Empty(Actions(definition));
            Assert.All(
                DataActions(definition),
                action => Assert.True(
                    action.StartsWith(Blobs + "/", StringComparison.Ordinal) || action.StartsWith(Entities + "/", StringComparison.Ordinal),
                    action));
            Assert.DoesNotContain(DataActions(definition), action => action.Contains('*', StringComparison.Ordinal));
        });
    }

    /// <summary>A stolen identity of the application must not purge what was dropped, which can be brought back for ninety days.</summary>
    [Fact]
    public async Task TheApplicationHasItsContainersAndTablesAndNoAccountOfMunicipalitiesOrReaders()
    {
        var resources = await Infrastructure.PredictedAsync("main.bicepparam");
        var names = resources.OfType(Resources.RoleDefinition).ToDictionary(
            definition =>
                definition.Name(), definition => definition.At("properties", "roleName").GetString()!.Split(": ")[1].Split(" (")[0]);

        var roles = resources.OfType(Resources.RoleAssignment)
            .Where(role => role.Scope().Contains("/storageAccounts/", StringComparison.Ordinal))
            .Select(role => $"{Place(role.Scope())}: {names.GetValueOrDefault(RoleOf(role).Split('/')[^1], RoleOf(role).Split('/')[^1])}");

        string[] expected =
        [
            .. Names<BlobContainerClient>(container => container.Name)
                .Select(name => $"{(name == Accounts.Published.Name ? "stpub" : "stexp")}/{name}: files"),
            .. Names<TableClient>(table => table.Name).Select(name => $"stpub/{name}: rows"),
            // Signs addresses to upload to, and opens nothing by itself.
            "stexp: db58b8e5-c6ad-4a2a-8342-4190687cbf4a",
            // The Functions host, on an account of its own.
            "sthost: b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "sthost: 974c5e8b-45b9-4653-ba55-5f855dd0fb88",
            "sthost: 0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
            // Not the application but Event Grid.
            "stexp/lost-events: ba92f5b4-2d11-453d-a403-e96b0029c9fe",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), roles.Order(StringComparer.Ordinal));
    }

    /// <summary>Where the host keeps the keys of its webhook and the code that runs, no municipality and no reader has anything.</summary>
    [Fact]
    public async Task TheHostKeepsItsThingsOnAnAccountWhereNothingElseLies()
    {
        var resources = await Infrastructure.PredictedAsync("main.bicepparam");
        var settings = resources.AppSettings();

        Assert.All(
            settings.Where(setting => setting.Key.StartsWith("AzureWebJobsStorage__", StringComparison.Ordinal)
                && setting.Key.EndsWith("Uri", StringComparison.Ordinal)),
            setting => Assert.Contains("'sthost", setting.Value, StringComparison.Ordinal));

        Assert.Equal(
            ["releases"],
            resources.OfType(Resources.Container)
                .Where(container => container.Name().StartsWith("sthost", StringComparison.Ordinal))
                .Select(Resources.LastName));

        var code = resources
            .OfType(Resources.Site)
            .Single()
            .At("properties", "functionAppConfig", "deployment", "storage", "value")
            .GetString()!;
        Assert.Contains("'sthost", code, StringComparison.Ordinal);
        Assert.EndsWith("'releases')]", code, StringComparison.Ordinal);
    }

    /// <summary>What stands behind a property's name in the line where it comes first.</summary>
    private static string ValueOf(string resource, string property) =>
        resource.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith(property + ": ", StringComparison.Ordinal))[
            (property.Length + 2)..];

    private static string Place(string scope)
    {
        var parts = scope.TrimEnd('/').Split("/storageAccounts/")[1].Split('/');
        return parts[0][..(parts[0].StartsWith("sthost", StringComparison.Ordinal) ? 6 : 5)] + (parts.Length == 1 ? "" : "/" + parts[^1]);
    }

    /// <summary>Names of all that the code has of a kind.</summary>
    private static IEnumerable<string> Names<T>(Func<T, string> name) => typeof(StorageAccounts).GetProperties()
        .Where(property => property.PropertyType == typeof(T))
        .Select(property => name((T)property.GetValue(Accounts)!));

    private static async Task<IReadOnlyList<JsonElement>> UploadsAsync() =>
        [
            .. (await Infrastructure.PredictedAsync("association.bicepparam")).OfType(Resources.RoleAssignment)
                .Where(role => role.At("properties").TryGetProperty("condition", out _)),
        ];

    private static async Task<JsonElement> DefinitionOfAsync(string role) =>
        (await Infrastructure.PredictedAsync("association.bicepparam"))
            .OfType(Resources.RoleDefinition)
            .Single(definition => role.EndsWith(definition.Name(), StringComparison.Ordinal));

    private static string RoleOf(JsonElement assignment) => assignment.At("properties", "roleDefinitionId").GetString()!;

    private static string[] Actions(JsonElement definition) => Listed(definition, "actions");

    private static string[] DataActions(JsonElement definition) => Listed(definition, "dataActions");

    private static string[] Listed(JsonElement definition, string list) =>
    [
        .. definition.At("properties", "permissions").EnumerateArray()
            .SelectMany(part => part.At(list).EnumerateArray())
            .Select(action => action.GetString()!)
            .Order(StringComparer.Ordinal),
    ];
}

using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;
using Transparency.Functions.Imports;
using Transparency.Functions.Unknown;
using Transparency.LocalHost;

namespace Transparency.Functions.Tests.Http;

public sealed class DoorsTests
{
    private static readonly string App = Path.Combine(RepositoryRoot.Find(), "functions", "Transparency.Functions");

    private static readonly string[] Changing =
    [
        "api/v1/uploads",
        "api/v1/uploads/{upload}/finish",
        "api/v1/uploads/{upload}/change",
        "api/v1/uploads/{upload}/publish",
        "api/v1/uploads/folder/remove",
        "api/v1/uploads/folder/undo",
    ];

    public static TheoryData<Type> Doors { get; } = new(typeof(GetHealth).Assembly.GetExportedTypes().Where(HasFunction));

    /// <summary>But for those of every path: one answers preflights, one whatever no other door takes.</summary>
    private static IEnumerable<HttpTriggerAttribute> HttpTriggers => AllTriggers.Where(trigger => trigger.Route != "{*path}");

    private static IEnumerable<HttpTriggerAttribute> AllTriggers =>
        from door in Doors
        from method in door.Data.GetMethods()
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger is not null
        select trigger;

    [Theory]
    [MemberData(nameof(Doors))]
    public void ADoorIsOneFunctionOfItsNameInAFileOfItsName(Type door)
    {
        var function = Assert.Single(door.GetMethods(), method => method.IsDefined(typeof(FunctionAttribute)));

        Assert.Equal(door.Name, function.GetCustomAttribute<FunctionAttribute>()!.Name);
        Assert.True(door.IsSealed);
        Assert.InRange(File.ReadAllLines(FileOf(door)).Length, 1, 40);
    }

    [Fact]
    public void EveryFileWithAFunctionIsADoor() =>
        Assert.Equal(
            Doors.Select(door => FileOf(door.Data)).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(App, "*.cs", SearchOption.AllDirectories)
                .Where(file => File.ReadLines(file).Any(line => line.TrimStart().StartsWith("[Function(", StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal));

    [Fact]
    public void FunctionsThatTheWorkerDoesNotSeeDoNotExist() =>
        Assert.All(typeof(GetHealth).Assembly.GetTypes().Where(HasFunction), type => Assert.True(type.IsVisible));

    [Fact]
    public void ADoorLiesBesideWhatAnswersItsRoute() =>
        Assert.All(
            Doors.SelectMany(door => door.Data.GetConstructors().Single().GetParameters(), (door, parameter) => (door.Data, parameter)),
            known => Assert.True(
                known.parameter.ParameterType == typeof(Doorway)
                || known.parameter.ParameterType.Namespace == known.Data.Namespace
                || known.parameter.ParameterType.Assembly != known.Data.Assembly));

    [Fact]
    public void RoutesAreThoseThatAreWrittenDown() =>
        Assert.Equal(
            PublicRoutes.All.Select(route => route.Route).Order(StringComparer.Ordinal),
            HttpTriggers.Select(trigger => trigger.Route).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryPublicPathIsTakenByItsRouteAndByNoOther()
    {
        foreach (var (route, path) in PublicRoutes.All)
        {
            var taking = PublicRoutes.All.Where(candidate => Takes(candidate.Route, path)).Select(candidate => candidate.Route);
            Assert.Equal([route], taking);
        }
    }

    /// <summary>So that a path added to the one type that builds them is added to the list here, and has a door.</summary>
    [Fact]
    public void EveryPathThatPublicPathsBuildsIsInTheList()
    {
        var paths = typeof(Core.Publications.PublicPaths);
        var built = paths.GetFields().Where(field => field.IsLiteral).Select(field => field.Name)
            .Concat(paths.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(method => method.Name));
        var list = File.ReadAllText(
            Path.Combine(RepositoryRoot.Find(), "tests", "Transparency.Functions.Tests", "Http", "PublicRoutes.cs"));

        Assert.All(built, name => Assert.Contains("PublicPaths." + name, list, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryHttpDoorIsOpenToAnybodyAndAnswersHeadBesideGet() =>
        Assert.All(HttpTriggers, trigger =>
        {
            Assert.Equal(AuthorizationLevel.Anonymous, trigger.AuthLevel);
            // Asking for addresses to upload to, and saying what becomes of what is written there, is not reading, and wants a grant.
            Assert.Equal(Changing.Contains(trigger.Route!) ? ["post"] : ["get", "head"], trigger.Methods!);
        });

    [Fact]
    public void OneDoorAnswersPreflightsOfEveryPath() =>
        Assert.Equal("{*path}", Assert.Single(AllTriggers, trigger => trigger.Methods is ["options"]).Route);

    /// <summary>The host in Azure tries functions in the order of their names, whatever their case, and takes the first.</summary>
    [Fact]
    public void TheDoorOfWhateverNoOtherTakesIsTheLastByItsName()
    {
        Assert.Equal("{*path}", Assert.Single(AllTriggers, trigger => trigger.Methods is null or []).Route);
        Assert.Equal(
            nameof(UnknownAddress), Doors.Select(door => door.Data.Name).Order(StringComparer.OrdinalIgnoreCase).Last());
    }

    [Fact]
    public void EveryModuleIsTakenByTheRouteOfModulesAlone() =>
        Assert.All(
            PublicRoutes.Modules,
            path => Assert.Equal(["{module}.js"], PublicRoutes.All.Where(route => Takes(route.Route, path)).Select(route => route.Route)));

    [Fact]
    public void AFileOfAllYearsIsTakenByTheRouteOfAYearAlone() => Assert.Equal(
        ["data/{municipality}/{year}/{file}"],
        PublicRoutes.All.Where(route => Takes(route.Route, PublicRoutes.OfAllYears)).Select(route => route.Route));

    [Fact]
    public void ThePageOfAllYearsIsTakenByTheRouteOfAYearAlone() => Assert.Equal(
        ["budgets/{municipality}/{year}"],
        PublicRoutes.All.Where(route => Takes(route.Route, PublicRoutes.OfYears)).Select(route => route.Route));

    [Fact]
    public void NoRouteIsEmptyOrTheHostsOwn() =>
        Assert.All(HttpTriggers, trigger => Assert.Matches("^(?!admin|runtime).+", trigger.Route));

    [Fact]
    public void FilesRaiseTheImportThroughEventGrid()
    {
        var trigger = typeof(ImportExport)
            .GetMethods()
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<BlobTriggerAttribute>())
            .Single(mark => mark is not null)!;

        Assert.Equal(
            ("exports/{path}", BlobTriggerSource.EventGrid, "ExportStorage"), (trigger.BlobPath, trigger.Source, trigger.Connection));
    }

    [Fact]
    public void TheHostAddsNoPrefixAndGivesUpABlobAfterFiveTries()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(App, "host.json")));
        var extensions = host.RootElement.GetProperty("extensions");

        Assert.Equal("", extensions.GetProperty("http").GetProperty("routePrefix").GetString());
        Assert.Equal(5, extensions.GetProperty("blobs").GetProperty("poisonBlobThreshold").GetInt32());
    }

    [Fact]
    public void TheProgramOfTheWorkerIsShort() => Assert.InRange(File.ReadAllLines(Path.Combine(App, "Program.cs")).Length, 1, 40);

    private static bool HasFunction(Type type) => type.GetMethods().Any(method => method.IsDefined(typeof(FunctionAttribute)));

    /// <summary>The folder is the namespace.</summary>
    private static string FileOf(Type door) => Path.Combine([App, .. door.FullName!.Split('.')[2..]]) + ".cs";

    private static bool Takes(string route, string path)
    {
        var pattern = RoutePatternFactory.Parse(route);
        // The matcher of templates does not look at policies; this one takes the empty path only.
        if (pattern.Parameters.Any(parameter => parameter.ParameterPolicies.Any(policy => policy.Content == "maxlength(0)")))
            return path == "/";

        return new TemplateMatcher(new RouteTemplate(pattern), []).TryMatch(new PathString(path), []);
    }
}

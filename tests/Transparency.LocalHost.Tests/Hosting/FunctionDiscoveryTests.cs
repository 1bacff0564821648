using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions;
using Transparency.LocalHost.Hosting;

namespace Transparency.LocalHost.Tests.Hosting;

public sealed class FunctionDiscoveryTests
{
    [Fact]
    public void EachTriggerIsFound()
    {
        var found = FunctionDiscovery.Find([typeof(Doors)]);

        Assert.Collection(
            found.OrderBy(function => function.Name, StringComparer.Ordinal),
            function =>
                Assert.Equal(
                    ("GetPage", "GET,HEAD", "page/{id}"),
                    (function.Name, string.Join(',', ((HttpFunction)function).Methods), ((HttpFunction)function).Route.RawText)),
            function =>
                Assert.Equal(
                    ("Import", "ExportStorage", "exports"),
                    (function.Name, ((BlobFunction)function).Connection, ((BlobFunction)function).Pattern.Container)),
            function => Assert.Equal("Nightly", Assert.IsType<TimerFunction>(function).Name));
    }

    [Fact]
    public void TheDoorsOfTransparencyCanBeRun() => FunctionDiscovery.Find(typeof(TransparencyRegistration).Assembly.GetTypes());

    [Theory]
    [InlineData(typeof(SameName), "Two functions are called 'A'.")]
    [InlineData(typeof(NoTrigger), "Function 'A' has no HTTP, blob or timer trigger, and the local host knows no other.")]
    [InlineData(typeof(AsyncVoid), "Function 'A' is async void: its failures would be lost.")]
    [InlineData(typeof(NotPublic), "Function 'A' is not public, so the worker would not find it.")]
    [InlineData(
        typeof(UnknownPart),
        "Function 'A' has a parameter 'year' of type String; it may have the HttpRequest, values named in its route, and a "
            + "CancellationToken.")]
    [InlineData(typeof(BadSchedule), "Function 'A' has the schedule '0 3 * * *', which is not six fields from second to day of the week.")]
    [InlineData(typeof(Overlap), "The routes '{page}' (A) and 'health' (B) can match the same path, and Azure would not rank them.")]
    [InlineData(typeof(FirstOfAll), "The routes '{*path}' (A) and 'b' (B) can match the same path, and Azure would not rank them.")]
    public void WhatAzureWouldNotRunIsRefusedInOneSentence(Type door, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<CannotContinueException>(() => FunctionDiscovery.Find([door])).Message);

    [Fact]
    public void TwoMethodsOfOneRouteDoNotOverlap() => Assert.Equal(2, FunctionDiscovery.Find([typeof(TwoMethods)]).Count);

    [Fact]
    public void ADoorOfEveryPathMayComeLastByItsName() => Assert.Equal(3, FunctionDiscovery.Find([typeof(LastOfAll)]).Count);

    public sealed class LastOfAll
    {
        [Function("B")]
        public IResult Every([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")]
        HttpRequest request) => Results.Text(request.Method);

        [Function("A")]
        public IResult One([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "a")]
        HttpRequest request) => Results.Text(request.Method);

        [Function("aa")]
        public IResult Options([HttpTrigger(AuthorizationLevel.Anonymous, "options", Route = "{*path}")]
        HttpRequest request) => Results.Text(request.Method);
    }

    public sealed class FirstOfAll
    {
        [Function("A")]
        public IResult Every([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")]
        HttpRequest request) => Results.Text(request.Method);

        [Function("B")]
        public IResult One([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "b")]
        HttpRequest request) => Results.Text(request.Method);
    }

    public sealed class Doors
    {
        [Function("GetPage")]
        public IResult GetPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "page/{id}")]
        HttpRequest request, string id) =>
            Results.Text(request.Method + id);

        [Function("Import")]
        public Task ImportAsync([BlobTrigger("exports/{path}", Connection = "ExportStorage")]
        string content, string path, CancellationToken cancel) =>
            Task.FromResult((content, path, cancel));

        [Function("Nightly")]
        public void Nightly([TimerTrigger("0 0 3 * * *")] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);
    }

    public sealed class SameName
    {
        [Function("A")]
        public void One([TimerTrigger("0 0 3 * * *")] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);

        [Function("A")]
        public void Two([TimerTrigger("0 0 4 * * *")] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);
    }

    public sealed class NoTrigger
    {
        [Function("A")]
        public void Run(string text) => ArgumentNullException.ThrowIfNull(text);
    }

    // The worker's analyzer refuses it while it is compiled; a door from a project without the analyzer is refused here.
#pragma warning disable AZFW0002
    public sealed class AsyncVoid
    {
        [Function("A")]
        public async void Run([TimerTrigger("0 0 3 * * *")] TimerInfo timer) => await Task.FromResult(timer);
    }
#pragma warning restore AZFW0002

    public sealed class NotPublic
    {
        [Function("A")]
        internal void Run([TimerTrigger("0 0 3 * * *")] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);
    }

    public sealed class UnknownPart
    {
        [Function("A")]
        public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "a")] HttpRequest request, string year) =>
            Results.Text(request.Method + year);
    }

    public sealed class BadSchedule
    {
        [Function("A")]
        public void Run([TimerTrigger("0 3 * * *")] TimerInfo timer) => ArgumentNullException.ThrowIfNull(timer);
    }

    public sealed class Overlap
    {
        [Function("A")]
        public IResult One([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{page}")]
        HttpRequest request) => Results.Text(request.Method);

        [Function("B")]
        public IResult Two([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")]
        HttpRequest request) => Results.Text(request.Method);
    }

    public sealed class TwoMethods
    {
        [Function("A")]
        public IResult One([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "a")]
        HttpRequest request) => Results.Text(request.Method);

        [Function("B")]
        public IResult Two([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "a")]
        HttpRequest request) => Results.Text(request.Method);
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Transparency.Functions.Http;

namespace Transparency.Functions.Unknown;

/// <summary>
/// Every address and method that no other door takes. The host in Azure tries the doors in the order of their names, whatever their routes
/// are, so that this one is called last of all; it names no methods, so that it takes each.
/// </summary>
public sealed class UnknownAddress(Doorway doorway)
{
    [Function("UnknownAddress")]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest request) =>
        doorway.AnswerAsync(request, () => Task.FromResult(UnknownAddressHandler.Answer(request)));
}

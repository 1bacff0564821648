using Microsoft.AspNetCore.Http;

namespace Transparency.Functions.Http;

/// <summary>The address a request came to, which links go back to.</summary>
public sealed class Address(HttpRequest request)
{
    private readonly string _root = $"{request.Scheme}://{request.Host}";

    /// <summary>The whole address that was asked for.</summary>
    public string Asked => _root + request.Path + request.QueryString;

    public string Of(string path) => _root + path;
}

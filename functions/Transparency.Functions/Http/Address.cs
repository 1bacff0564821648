using Microsoft.AspNetCore.Http;

namespace Transparency.Functions.Http;

/// <summary>The address a request came to, which links go back to.</summary>
public sealed class Address(HttpRequest request)
{
    private readonly string _root = $"{request.Scheme}://{request.Host}";

    /// <summary>The whole address that was asked for.</summary>
    public string Asked => _root + request.Path + request.QueryString;

    public string Of(string path) => _root + path;

    /// <summary>The address that was asked for, going on with its list where <paramref name="next"/> says.</summary>
    public string Following(string next)
    {
        var others = request.Query.Where(parameter => parameter.Key != "next");
        var query = QueryString.Create(others.Append(new("next", next)));

        return Of(request.Path.ToUriComponent() + query.ToUriComponent());
    }
}

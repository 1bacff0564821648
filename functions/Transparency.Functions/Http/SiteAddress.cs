using System.Net;
using Microsoft.AspNetCore.Http;
using Transparency.Storage;

namespace Transparency.Functions.Http;

/// <summary>
/// The address that links lead to. In Azure no request says it: the host asks the worker by a name of this machine and replaces what
/// proxies before it wrote of the reader's, so it is <see cref="TransparencyOptions.PublicAddress"/>. Where that is not set, it is the
/// address asked.
/// </summary>
public sealed class SiteAddress(TransparencyOptions options)
{
    private readonly Uri? _public = options.PublicAddress.Length == 0 ? null : new Uri(options.PublicAddress);

    /// <summary>Makes the request look as if it had been sent to that address.</summary>
    public void Restore(HttpRequest request)
    {
        if (_public is not null)
        {
            request.Scheme = _public.Scheme;
            request.Host = new HostString(_public.Authority);
        }
        else if (!IsNamed(request))
        {
            // Whoever names no host, or none that can be one, came to this machine all the same.
            var connection = request.HttpContext.Connection;
            request.Host = new HostString(new IPEndPoint(connection.LocalIpAddress ?? IPAddress.Loopback, connection.LocalPort).ToString());
        }
    }

    /// <summary>Whether a request says a name that an address can have.</summary>
    public static bool IsNamed(HttpRequest request)
    {
        try
        {
            return Uri.TryCreate($"{request.Scheme}://{request.Host}/", UriKind.Absolute, out _);
        }
        catch (ArgumentException)
        {
            // Reading it is a fault where it claims to be an international name, such as "xn--", and is none.
            return false;
        }
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Transparency.Storage.Pulls;

namespace Transparency.Storage.Tests.Pulls;

/// <summary>
/// A town's web server, which does whatever a test wants, byte by byte. It listens on loopback behind the public address that its names
/// resolve to,
/// with a certificate of its own for <c>*.vzor.cz</c>; the program's own check of addresses is in force.
/// </summary>
internal sealed class TownServer : IAsyncDisposable
{
    public static readonly IPAddress Public = IPAddress.Parse("93.184.216.34");

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, Queue<IPAddress[]>> _names = new(StringComparer.Ordinal);
    private readonly X509Certificate2 _certificate;
    private readonly Task _serving;

    private TownServer(string name, TimeSpan age, Uri? issuer)
    {
        _certificate = Certificate(name, age, issuer);
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>What it answers to a path; the text is the request.</summary>
    public Dictionary<string, Func<string, Stream, Task>> Pages { get; } = new(StringComparer.Ordinal);

    /// <summary>All requests, head and all.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Every address that a connection was opened to.</summary>
    public ConcurrentQueue<IPEndPoint> Dialled { get; } = new();

    public ConcurrentQueue<string> Resolved { get; } = new();

    /// <summary>The oldest version of TLS it still speaks, and the newest.</summary>
    public SslProtocols Protocols { get; set; } = SslProtocols.None;

    public bool IsTrusted { get; set; } = true;

    public PullNetwork Network => new(ResolveAsync, DialAsync, IsTrusted ? [_certificate] : null);

    /// <param name="name">For which name its certificate is.</param>
    /// <param name="age">Since when that has run out, an hour left.</param>
    /// <param name="issuer">Where its certificate says that its issuer is found; then it has one that nobody has.</param>
    public static TownServer Start(string name = "*.vzor.cz", TimeSpan age = default, Uri? issuer = null) => new(name, age, issuer);

    /// <summary>What the name resolves to, once after the other; the last stays.</summary>
    public void Name(string host, params string[][] answers) =>
        _names[host] = new(answers.Select(answer => answer.Select(IPAddress.Parse).ToArray()));

    public void Page(string path, string head, string body = "") => Page(path, head, Encoding.UTF8.GetBytes(body));

    /// <summary>A whole answer with the length of its body.</summary>
    public void Page(string path, string head, byte[] body) =>
        Pages[path] = (_, stream) => SendAsync(stream, $"{head}\r\nContent-Length: {body.Length}", body);

    /// <summary>The head is sent byte for character: what is no ASCII needs no declaration.</summary>
    public static async Task SendAsync(Stream stream, string head, byte[]? body = null)
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"HTTP/1.1 {head}\r\nConnection: close\r\n\r\n"));
        if (body is not null)
            await stream.WriteAsync(body);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Stop();
        _certificate.Dispose();
        _stop.Dispose();
    }

    private Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancel)
    {
        Resolved.Enqueue(host);

        if (!_names.TryGetValue(host, out var answers))
            return Task.FromResult<IPAddress[]>([Public]);

        return Task.FromResult(answers.Count > 1 ? answers.Dequeue() : answers.Peek());
    }

    private async Task<Stream> DialAsync(IPEndPoint point, CancellationToken cancel)
    {
        Dialled.Enqueue(point);

        var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)_listener.LocalEndpoint, cancel);

        return client.GetStream();
    }

    private async Task ServeAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
                open.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using var _ = client;
            await using var stream = new SslStream(client.GetStream());
            await stream.AuthenticateAsServerAsync(Options(), _stop.Token);

            var request = new StringBuilder();
            var one = new byte[1];
            while (!request.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one, _stop.Token) == 1)
                request.Append((char)one[0]);

            if (request.Length == 0)
                return;

            Requests.Enqueue(request.ToString());

            var path = request.ToString().Split(' ')[1];
            if (Pages.TryGetValue(path, out var page))
                await page(request.ToString(), stream).WaitAsync(_stop.Token);
            else
                await SendAsync(stream, "404 Not Found\r\nContent-Length: 0");

            await stream.FlushAsync(_stop.Token);
        }
        catch (Exception gone) when (gone is IOException or AuthenticationException or OperationCanceledException or SocketException)
        {
            // The program hung up, which is what most of these tests are about.
        }
    }

    /// <summary>Offline, or the server itself would look for its issuer.</summary>
    private SslServerAuthenticationOptions Options() =>
        new()
        {
            ServerCertificateContext = SslStreamCertificateContext.Create(_certificate, null, offline: true),
            EnabledSslProtocols = Protocols
        };

    private static X509Certificate2 Certificate(string name, TimeSpan age, Uri? issuer)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=vzor.cz", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], critical: false));

        var now = TimeProvider.System.GetUtcNow();
        var (from, to) = (now - age - TimeSpan.FromDays(1), now - age + TimeSpan.FromHours(1));

        if (issuer is null)
            return request.CreateSelfSigned(from, to);

        request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension(null, [issuer.AbsoluteUri]));

        using var issuerKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var issued = request.Create(
            new X500DistinguishedName("CN=nikdo"), X509SignatureGenerator.CreateForECDsa(issuerKey), from, to, [1]);

        return issued.CopyWithPrivateKey(key);
    }
}

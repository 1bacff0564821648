using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Transparency.Tests;

/// <summary>A question written by hand, because no client sends such lines.</summary>
internal static class RawQuestion
{
    /// <summary>Every byte of a header is a letter of these, as in Latin-1.</summary>
    private static readonly Encoding Bytes = Encoding.Latin1;

    /// <summary>So that a question that hangs is named and does not stop the tests.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="address">Whom to ask.</param>
    /// <param name="lines">The first line, and the headers; each letter is sent as one byte.</param>
    /// <returns>All that came back until the other side hung up, each byte as one letter.</returns>
    public static async Task<string> AskAsync(Uri address, params string[] lines)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);

        var cancel = limit.Token;

        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, address.Port, cancel);

        await using var stream = client.GetStream();
        await stream.WriteAsync(Bytes.GetBytes(string.Concat(lines.Select(line => line + "\r\n")) + "\r\n"), cancel);

        using var reader = new StreamReader(stream, Bytes);
        try
        {
            return await reader.ReadToEndAsync(cancel);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Nobody answers {string.Join(", ", lines)}");
        }
    }

    /// <returns>The number of its first line.</returns>
    public static int Status(string answer) => int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
}

using System.Text;

namespace Transparency.Functions.Tests.Sites;

/// <summary>What came back over HTTP.</summary>
internal sealed class Reply
{
    private readonly Dictionary<string, string> _headers;

    public Reply(HttpResponseMessage response, byte[] body)
    {
        (Status, Body) = ((int)response.StatusCode, body);
        _headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
    }

    public int Status { get; }

    public byte[] Body { get; }

    public string Text => Encoding.UTF8.GetString(Body);

    public string? this[string header] => _headers.GetValueOrDefault(header);

    /// <summary>Whether the text stands in any header.</summary>
    public bool HeadersMention(string text) => _headers.Values.Any(value => value.Contains(text, StringComparison.OrdinalIgnoreCase));

    public Json Json
    {
        get
        {
            Assert.True(Status == 200, $"{Status}: {Text}");
            Assert.Equal("application/json; charset=utf-8", this["Content-Type"]);
            return Json.Parse(Text);
        }
    }

    /// <summary>The sentence of an error, whose shape is that of RFC 9457.</summary>
    public string Detail(int status)
    {
        Assert.True(Status == status, $"{Status}: {(Text.Length > 300 ? Text[..300] : Text)}");
        Assert.Equal("application/problem+json", this["Content-Type"]);

        var problem = Json.Parse(Text);
        Assert.Equal(["detail", "status", "title", "type"], problem.Names.Order(StringComparer.Ordinal));
        Assert.Equal(status, problem["status"].Number);
        Assert.NotEmpty(problem["title"].Text);

        return problem["detail"].Text;
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Transparency.Functions.Http;

namespace Transparency.Functions.Tests.Http;

public sealed class AnswerMemoryTests : IDisposable
{
    private static readonly EntityTagHeaderValue Tag = new("\"0123456789ab-01234567\"");

    private readonly AnswerMemory _memory = new();

    [Fact]
    public void WhoAsksTheSameOfTheSameVersionGetsTheSameAnswer()
    {
        var answer = Keep("/budget?path=31", 100);

        Assert.Same(answer, _memory.OrNull(Asking("/budget?path=31"), Tag));
    }

    [Theory]
    [InlineData("/budget?path=32", "one.example")]
    [InlineData("/budget?path=31&sort=code", "one.example")]
    [InlineData("/payments?path=31", "one.example")]
    [InlineData("/budget?path=31", "other.example")]
    public void AnotherAddressHasAnAnswerOfItsOwn(string address, string host)
    {
        Keep("/budget?path=31", 100);

        Assert.Null(_memory.OrNull(Asking(address, host), Tag));
    }

    [Fact]
    public void AnotherVersionHasAnAnswerOfItsOwn()
    {
        Keep("/budget", 100);

        Assert.Null(_memory.OrNull(Asking("/budget"), new EntityTagHeaderValue("\"0123456789ab-76543210\"")));
    }

    [Fact]
    public void ALongAnswerIsNotKept()
    {
        Keep("/budget", AnswerMemory.MostBytesOfOne + 1);

        Assert.Null(_memory.OrNull(Asking("/budget"), Tag));
    }

    [Fact]
    public void InventedAddressesFillNoMoreThanThereIs()
    {
        var most = (int)(AnswerMemory.MostBytes / AnswerMemory.MostBytesOfOne);

        for (var number = 0; number < most * 4; number++)
            Keep($"/budget?path={number}", AnswerMemory.MostBytesOfOne);

        var kept = Enumerable.Range(0, most * 4).Count(number => _memory.OrNull(Asking($"/budget?path={number}"), Tag) is not null);
        Assert.InRange(kept, 1, most);
    }

    public void Dispose() => _memory.Dispose();

    private IResult Keep(string address, int length)
    {
        var answer = PublicResult.OfBytes(new byte[length], "application/json");
        return _memory.Kept(Asking(address), Tag, answer, answer);
    }

    private static HttpRequest Asking(string address, string host = "one.example")
    {
        var request = new DefaultHttpContext().Request;
        var parts = address.Split('?');
        (request.Scheme, request.Host, request.Path) = ("https", new HostString(host), parts[0]);
        request.QueryString = parts.Length > 1 ? new QueryString("?" + parts[1]) : default;

        return request;
    }
}

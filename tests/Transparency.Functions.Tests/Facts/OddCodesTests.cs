using System.Globalization;
using System.Text;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Facts;

/// <summary>How codes of events look and how many there are is decided by a town.</summary>
public sealed class OddCodesTests(AzuriteFixture azurite)
{
    private const string Facts = "/api/v1/municipalities/mnoho/years/2024/facts";
    private const int MostBytes = 1_000_000;

    [Theory]
    [InlineData("a|b")]
    [InlineData("a:b")]
    [InlineData("a,b")]
    [InlineData("a/b")]
    [InlineData("100 %")]
    [InlineData("~")]
    [InlineData("Akce č. 5")]
    public async Task ACodeThatHoldsWhatDividesACutIsFoundWhenItIsEncodedByItself(string code)
    {
        await using var site = await Site.StartAsync(azurite.NewAccount(), pointerAge: TimeSpan.FromSeconds(30));
        var rows = new Rows().Actual("6171", "5169", 5, code).Actual("6171", "5169", 7, "a").Actual("6171", "5169", 11);
        await site.PublishAsync("mnoho", 2024, rows.ToString());

        var shown = (await site.JsonAsync(Facts + "?drilldown=event&cut=item:5169&order=actual"))["cells"].Items[0]["event"];
        var cut = Uri.EscapeDataString($"side:expenditure|event:{Uri.EscapeDataString(shown["code"].Text)}");
        var cell = Assert.Single((await site.JsonAsync($"{Facts}?drilldown=event&cut={cut}"))["cells"].Items);

        Assert.Equal(code, shown["name"].Text);
        Assert.Equal((shown.Raw, 5), (cell["event"].Raw, cell["actual"].Number));
    }

    [Fact]
    public async Task ManyLongNamesMakeShorterPagesAndNoLongerAnswers()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount(), pointerAge: TimeSpan.FromSeconds(30));
        var (rows, names) = (new Rows(), new StringBuilder("srcId;name\n"));

        for (var i = 1; i <= 1_200; i++)
        {
            var code = i.ToString(CultureInfo.InvariantCulture);
            rows.Actual("3113", "6121", i, code);
            names.Append(CultureInfo.InvariantCulture, $"{code};Akce {code} {new string('ž', 1_900)}\n");
        }

        await site.DropAsync("mnoho/2024/events.csv", names.ToString());
        await site.PublishAsync("mnoho", 2024, rows.ToString());

        var codes = new List<string>();
        for (string? next = ""; next is not null;)
        {
            var reply = await site.AskAsync($"{Facts}?drilldown=event,item&limit=1000&{(next.Length == 0 ? "" : "next=" + next)}");
            Assert.InRange(reply.Body.Length, 1, MostBytes);
            Assert.Equal(1_200, reply.Json["count"].Number);
            codes.AddRange(reply.Json["cells"].Items.Select(cell => cell["event"]["code"].Text));
            next = reply.Json["next"].TextOrNull;
        }

        Assert.Equal(Enumerable.Range(1, 1_200).Reverse().Select(code => code.ToString(CultureInfo.InvariantCulture)), codes);
    }

    [Fact]
    public async Task AnEditionThatIsNoLongerKeptIsGone()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount());
        var before = await site.PublishAsync("mnoho", 2024, new Rows().Payment("6171", "5169", 1, "2024-01-01").ToString());
        await site.JsonAsync($"{Facts}?drilldown=month&edition={before}");
        await site.PublishAsync("mnoho", 2024, new Rows().Payment("6171", "5169", 2, "2024-01-01").ToString());
        await site.RemovePublishedAsync($"mnoho/2024/{before}/payments.csv");

        var reply = await site.AskAsync($"{Facts}?drilldown=month&edition={before}");

        Assert.StartsWith($"Edition {before} is no longer kept.", reply.Detail(410), StringComparison.Ordinal);
    }
}

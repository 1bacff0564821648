using System.Globalization;
using System.Text;
using Transparency.Core.Editions.Downloads;
using Transparency.Functions.Payments;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Payments;

/// <summary>A cursor says where a list goes on, not how many to skip.</summary>
public sealed class PaymentCursorTests(AzuriteFixture azurite)
{
    private const string Payments = "/api/v1/municipalities/mnoho/years/2024/payments";

    [Fact]
    public async Task EqualPagesAskedThreeTimesAtOnceGiveNoRowTwice()
    {
        await using var site = await PublishedAsync(900);
        var read = new List<string>();

        for (string? next = ""; next is not null;)
        {
            var address = $"{Payments}?limit=70&sort=amount{(next.Length == 0 ? "" : "&next=" + next)}";
            var pages = await Task.WhenAll(site.AskAsync(address), site.AskAsync(address), site.AskAsync(address));

            Assert.Equal(pages[0].Text, pages[1].Text);
            Assert.Equal(pages[0].Text, pages[2].Text);

            read.AddRange(pages[0].Json["payments"].Items.Select(payment => payment["description"].Text));
            next = pages[0].Json["next"].TextOrNull;
        }

        Assert.Equal(900, read.Count);
        Assert.Equal(900, read.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task ACursorGoesOnWithAnotherLimit()
    {
        await using var site = await PublishedAsync(30);
        var whole = await site.JsonAsync(Payments + "?sort=date");
        var first = await site.JsonAsync(Payments + "?sort=date&limit=7");
        var rest = await site.JsonAsync($"{Payments}?sort=date&limit=1000&next={first["next"].Text}");

        Assert.True(rest["next"].IsNull);
        Assert.Equal(whole["total"].Raw, rest["total"].Raw);
        Assert.Equal(
            whole["payments"].Items.Select(payment => payment.Raw),
            first["payments"].Items.Concat(rest["payments"].Items).Select(payment => payment.Raw));
    }

    [Theory]
    [InlineData("sort=amount")]
    [InlineData("")]
    [InlineData("sort=date&q=faktura")]
    [InlineData("sort=date&side=expenditure")]
    public async Task ACursorOfAnotherQuestionIsRefused(string query)
    {
        await using var site = await PublishedAsync(30);
        var next = (await site.JsonAsync(Payments + "?sort=date&limit=7"))["next"].Text;

        Assert.StartsWith(
            "'next' goes on with another question;",
            (await site.AskAsync($"{Payments}?next={next}&{query}")).Detail(400),
            StringComparison.Ordinal);
    }

    [Fact]
    public void APageFarBehindKeepsNoMoreThanItself()
    {
        var filter = new PaymentFilter(null, null, null, null, null, null, null);
        var page = new PaymentPage(new PaymentQuestion(filter, "-amount", new PaymentPlace(-40_000, 59_999), 3));

        var csv = new StringBuilder();

        for (var i = 0; i < 100_000; i++)
            csv.Append(CultureInfo.InvariantCulture, $"2024-01-01,KDF,expenditure,6171,5169,,,{i / 100m:0.00},,Fyzická osoba,\n");

        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString()));
        using var row = new PaymentRow(file, hasHeader: false);

        while (row.Read())
            page.Add(row);

        var found = page.Found();

        Assert.Equal((100_000, true), (found.Totals.Count, found.GoesOn));
        Assert.Equal([39_999, 39_998, 39_997], found.Page.Select(kept => kept.Payment.Amount.Halere));
    }

    private async Task<Site> PublishedAsync(int payments)
    {
        var site = await Site.StartAsync(azurite.NewAccount(), pointerAge: TimeSpan.FromSeconds(30));
        var rows = new Rows();

        for (var i = 0; i < payments; i++)
        {
            rows.Payment(
                "6171",
                "5169",
                10 + (i % 3),
                $"2024-01-{1 + (i % 28):00}",
                description: string.Create(CultureInfo.InvariantCulture, $"Faktura {i}"));
        }

        await site.PublishAsync("mnoho", 2024, rows.ToString());

        return site;
    }
}

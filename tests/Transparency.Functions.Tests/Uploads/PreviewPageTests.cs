using System.Text.RegularExpressions;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Uploads;

public sealed partial class PreviewPageTests(AzuriteFixture azurite)
{
    private const string New = RemovingSite.Header + "KDF;6171;5169;;;300;2024-02-01\nKDF;3113;5171;;;1234567;2024-03-01\n";

    [Fact]
    public async Task TheYearIsShownAsItWouldBeAndNobodyElseSeesKeepsOrFindsIt()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        await previewed.Site.PublishAsync("a1", 2024, GrantedSite.Data);
        var upload = await previewed.DropAsync(2024, ("data.csv", New));
        var shown = await previewed.PreviewAsync(upload);

        var page = await PageAsync(previewed, upload, new Uri(shown.Json["links"]["page"].Text).AbsolutePath);

        Assert.Equal((200, "text/html; charset=utf-8"), (page.Status, page["Content-Type"]));
        Assert.Contains("Základní školy", page.Text, StringComparison.Ordinal);
        Assert.Contains("1\u00A0234\u00A0567,00", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nic z toho není zveřejněno", page.Text, StringComparison.Ordinal);
        Assert.Equal(
            ("no-store", null, null, "no-referrer"),
            (page["Cache-Control"], page["ETag"], page["Access-Control-Allow-Origin"], page["Referrer-Policy"]));
        Assert.Equal("noindex, nofollow, noarchive", page["X-Robots-Tag"]);
        Assert.StartsWith("default-src 'none'; style-src 'self'", page["Content-Security-Policy"], StringComparison.Ordinal);
        // It leads nowhere and runs nothing.
        Assert.Equal(["data:,", "/page.css", "/upload.css"], Address().Matches(page.Text).Select(match => match.Groups[1].Value));
        Assert.DoesNotContain("<script", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "1\u00A0234\u00A0567", await previewed.Site.TextAsync("/budgets/a1/2024"), StringComparison.Ordinal);
        Assert.Contains(
            "Nothing of it is published",
            (await PageAsync(previewed, upload, $"/api/v1/uploads/{upload.Id}/preview/page?lang=en")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThereIsNoPageOfWhatCannotBePublishedOrIsPublished()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        var broken = await previewed.DropAsync(2024, ("data.csv", RemovingSite.Header + "KDF;6171;5169;;;x;2024-02-01\n"));
        await previewed.PreviewAsync(broken);
        (await PageAsync(previewed, broken)).Detail(404);

        var upload = await previewed.DropAsync(2024, ("data.csv", New));
        (await PageAsync(previewed, upload)).Detail(404);
        await previewed.PreviewAsync(upload);
        Assert.Equal(200, (await PageAsync(previewed, upload)).Status);
        Assert.Equal(200, (await previewed.PublishAsync(upload)).Status);
        (await PageAsync(previewed, upload)).Detail(404);
        Assert.DoesNotContain(await previewed.ReportsAsync(), name => name.Contains(upload.Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task APageOfWhatCouldBePublishedIsNotShownOnceItCannotBe()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        var upload = await previewed.DropAsync(2024, ("data.csv", New));
        await previewed.PreviewAsync(upload);
        Assert.Equal(200, (await PageAsync(previewed, upload)).Status);
        await previewed.Site.DropAsync("a1/2024/other.csv", RemovingSite.Header + "KDF;6171;5169;;;x;2024-02-01\n");

        var failed = await previewed.PreviewAsync(upload);

        Assert.DoesNotContain("page", failed.Json["links"].Names);
        (await PageAsync(previewed, upload)).Detail(404);
        Assert.DoesNotContain(await previewed.ReportsAsync(), name => name.Contains(".page", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NamesAreInTheReadersLanguageAndNotesAreShown()
    {
        await using var previewed = await PreviewedSite.StartAsync(azurite.NewAccount());
        var upload = await previewed.DropAsync(
            2024, ("data.csv", New), ("notes.csv", "level;code;text\nparagraph;3113;Nová tělocvična.\n"));
        await previewed.PreviewAsync(upload);

        var czech = await PageAsync(previewed, upload);
        var english = await PageAsync(previewed, upload, $"/api/v1/uploads/{upload.Id}/preview/page?lang=en");

        Assert.Contains("Nová tělocvična.", czech.Text, StringComparison.Ordinal);
        Assert.Contains("Nová tělocvična.", english.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Primary schools", czech.Text, StringComparison.Ordinal);
        Assert.Contains("Primary schools", english.Text, StringComparison.Ordinal);
    }

    private static Task<Reply> PageAsync(PreviewedSite previewed, Dropped upload, string? path = null) =>
        previewed.Granted.AskAsync(upload.Bearer, HttpMethod.Get, path ?? $"/api/v1/uploads/{upload.Id}/preview/page", null);

    [GeneratedRegex("(?:href|src|action)=\"([^\"]*)\"")]
    private static partial Regex Address();
}

using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Pages;

public sealed class UploadPageTests(SampleSite samples)
{
    [Fact]
    public async Task ScriptsComeFromHereAloneAndFilesGoToTheStorageAlone()
    {
        var page = await samples.AskAsync("/upload");

        Assert.Equal(200, page.Status);
        Assert.Matches(
            "^default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self' http://127\\.0\\.0\\.1:[0-9]+; "
                + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'$",
            page["Content-Security-Policy"]);
        Assert.Equal("no-referrer", page["Referrer-Policy"]);
        Assert.Contains("src=\"/upload.js\"", page.Text, StringComparison.Ordinal);
        Assert.Equal("text/javascript; charset=utf-8", (await samples.AskAsync("/upload.js"))["Content-Type"]);
    }

    [Fact]
    public async Task TheGrantIsNoParameterOfThePage() =>
        Assert.Equal("'grant' is no parameter; allowed are lang.", (await samples.AskAsync("/upload?grant=x")).Detail(400));

    [Fact]
    public async Task ThePageIsThereInEnglish() =>
        Assert.Contains("<html lang=\"en\">", await samples.TextAsync("/upload?lang=en"), StringComparison.Ordinal);
}

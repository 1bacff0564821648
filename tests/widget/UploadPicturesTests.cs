using Microsoft.Playwright;
using Transparency.LocalHost;
using Transparency.Pages.Help;
using Transparency.Widget.Tests.Visits;
using static Microsoft.Playwright.Assertions;

namespace Transparency.Widget.Tests;

/// <summary>
/// The pictures of help can be taken of the real page, and are as large as it draws them. <c>UPDATE_GOLDEN=1</c> takes them anew, which CI
/// refuses: look at them, and write down how large they are.
/// </summary>
public sealed class UploadPicturesTests(PublicSite site)
{
    private const int Width = 760;

    /// <summary>Letters of another machine break lines elsewhere; a part of the page more or less is taller than two lines.</summary>
    private const int TwoLines = 50;

    [Fact]
    public async Task HelpShowsThePageAsItIs()
    {
        await site.PublishAsync("lipova", ClerkFiles.Settings, ClerkFiles.Before);
        await using var clerk = await Clerk.OpenAsync(site, "lipova", options: new()
        {
            ViewportSize = new() { Width = Width, Height = 2400 },
            ColorScheme = ColorScheme.Light,
        });

        await clerk.ChooseAsync(2024, ClerkFiles.Good);
        await TakeAsync(clerk, HelpPictures.Drop, ".whose", "#upload form:nth-of-type(2)");

        await clerk.PreviewAsync(2024, ClerkFiles.WrongYear, ClerkFiles.Good);
        await TakeAsync(clerk, HelpPictures.Preview, ".said > h2", ".said .questions");

        await clerk.PreviewAsync(2024, ClerkFiles.Good);
        await clerk.Publish.ClickAsync();
        await clerk.PublishedAsync();
        await TakeAsync(clerk, HelpPictures.Published, ".said > h2", ".said .choices");

        await clerk.Undo.ClickAsync();
        await TakeAsync(clerk, HelpPictures.Undo, "#upload summary", "#upload details [role=group]");
        clerk.Visit.TakeComplaints();
    }

    private static bool IsTakenAnew => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <summary>From the top of one element to the foot of another, with a little air.</summary>
    private static async Task TakeAsync(Clerk clerk, HelpPicture picture, string first, string last)
    {
        const int air = 16;
        await clerk.Page.EvaluateAsync("document.activeElement.blur()");
        await Expect(clerk.Page.Locator(last)).ToBeVisibleAsync();
        var top = (await clerk.Page.Locator(first).BoundingBoxAsync())!;
        var foot = (await clerk.Page.Locator(last).BoundingBoxAsync())!;
        var height = (int)(foot.Y + foot.Height - top.Y) + 2 * air;

        Assert.Equal(Width, picture.Width);

        if (!IsTakenAnew)
            Assert.InRange(height, picture.Height - TwoLines, picture.Height + TwoLines);

        await clerk.Page.ScreenshotAsync(new()
        {
            Path = IsTakenAnew ? Path.Combine(RepositoryRoot.Find(), "docs", "pictures", picture.File) : null,
            Clip = new() { X = 0, Y = top.Y - air, Width = Width, Height = height },
        });
    }
}

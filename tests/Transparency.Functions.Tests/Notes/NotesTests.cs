using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Notes;

/// <summary>What a municipality says of parts of its budget, from its folder to the page.</summary>
public sealed class NotesTests(AzuriteFixture azurite)
{
    private const string Ledger =
        "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n"
            + "UCT;0000;1111;;;1000;;;;\nUCT;3113;5169;10;;300;;;;\nUCT;3111;5169;;;200;;;;\n";

    private const string Notes = "level;code;language;text\n"
        + "section;31;cs;Viz https://www.example.cz/skoly?a=1&b=2. Stojí to < 1 mil.\n"
        + "section;31;en;Schools\n"
        + "paragraph;3113;en;The new gym\n";

    private const string Interface = "/api/v1/municipalities/vzor/years/2024";

    private const string Page = "/budgets/vzor/2024";

    [Fact]
    public async Task ALevelAndItsPartsSayTheirNotes()
    {
        await using var site = await PublishedAsync(Notes);

        var top = await site.JsonAsync($"{Interface}/budget");
        Assert.Equal("Schools", top["children"].Items.Single(child => child["code"].Text == "31")["note"]["en"].Text);

        var section = await site.JsonAsync($"{Interface}/budget?path=31");
        Assert.StartsWith("Viz https://", section["note"]["cs"].Text, StringComparison.Ordinal);
        Assert.Equal(
            ["The new gym", null],
            section["children"].Items.Select(child => child.Names.Contains("note") ? child["note"]["en"].Text : null));
        Assert.DoesNotContain("note", top.Names);
    }

    [Fact]
    public async Task APageShowsANoteAsTextWithItsAddressAsALink()
    {
        await using var site = await PublishedAsync(Notes);

        var page = await site.TextAsync(Page + "?path=31");

        Assert.Contains(
            "<small class=\"note\">Poznámka obce: <span lang=\"cs\">Viz <a href=\"https://www.example.cz/skoly?a=1&amp;b=2\" "
                + "rel=\"nofollow noopener\">https://www.example.cz/skoly?a=1&amp;b=2</a>. Stojí to &lt; 1 mil.</span></small>",
            page,
            StringComparison.Ordinal);
        // What is not there in Czech is said in the language that it is in.
        Assert.Contains("<span lang=\"en\">The new gym</span>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotesAreAFileOfTheEditionThatGoesWithThem()
    {
        await using var site = await PublishedAsync(Notes);

        var links = (await site.JsonAsync(Interface))["links"];
        var with = await site.AskAsync(new Uri(links["notesCsv"].Text).AbsolutePath);
        Assert.Equal(200, with.Status);
        Assert.Contains("paragraph,3113,en,The new gym,vzor,", with.Text, StringComparison.Ordinal);

        await site.DropAsync("vzor/2024/notes.csv", "level;code;text\nevent;10;Jen akce\n");
        await site.ImportAsync("vzor", 2024);
        Assert.DoesNotContain("The new gym", await site.TextAsync(Page + "?path=31"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEditionWithoutNotesSaysSo()
    {
        await using var site = await PublishedAsync(null);

        Assert.DoesNotContain("notesCsv", (await site.JsonAsync(Interface))["links"].Names);
        Assert.Contains("it has no notes", (await site.AskAsync("/data/vzor/2024/notes.csv")).Text, StringComparison.Ordinal);
    }

    private async Task<Site> PublishedAsync(string? notes)
    {
        var site = await Site.StartAsync(azurite.NewAccount());
        await site.DropAsync("vzor/municipality.json", """{"name":"Vzor"}""");
        await site.DropAsync("vzor/2024/data.csv", Ledger);

        if (notes is not null)
            await site.DropAsync("vzor/2024/notes.csv", notes);

        await site.ImportAsync("vzor", 2024);

        return site;
    }
}

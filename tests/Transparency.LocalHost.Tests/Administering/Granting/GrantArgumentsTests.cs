using System.Globalization;
using Transparency.LocalHost.Administering.Granting;
using Transparency.LocalHost.Administering.Pulling;
using Transparency.LocalHost.Arguments;
using Transparency.LocalHost.Commands;
using Transparency.LocalHost.Tests.Screens;

namespace Transparency.LocalHost.Tests.Administering.Granting;

public sealed class GrantArgumentsTests
{
    [Fact]
    public void OptionsMayStandAnywhere()
    {
        var asked = Grant("--days", "90", "--label", "paní účetní", "a1", "--port", "7100", "--report-only");

        Assert.Equal(
            ("a1", 90, "paní účetní", true, 7100),
            (asked.Municipality.Value, asked.Days, asked.Label, asked.ReportOnly, asked.Place.Port));
    }

    [Fact]
    public void AGrantHoldsForAYearUnlessItIsSaidOtherwise()
    {
        var asked = Grant("a1");

        Assert.Equal((365, "", false, null), (asked.Days, asked.Label, asked.ReportOnly, asked.Place.Tables));
    }

    [Fact]
    public void AGrantRemovesFilesOnlyWhereItIsSaid() =>
        Assert.Equal((false, true), (Grant("a1").MayRemove, Grant("a1", "--may-remove").MayRemove));

    [Fact]
    public void WhatIsFetchedIsShownUnlessItIsAskedFor()
    {
        var pull = new PullCommand(Speaking.English, TimeProvider.System);

        Assert.Equal(("a1", false, true), (pull.Asked("a1").Municipality.Value, pull.Asked("a1").Now, pull.Asked("--now", "a1").Now));
    }

    [Theory]
    [InlineData(AdminShape.Sentence)]
    [InlineData(AdminShape.Sentence, "dance")]
    [InlineData(AdminShape.Sentence, "add")]
    [InlineData(AdminShape.Sentence, "list", "a1")]
    [InlineData(
        "'Brno' is not a municipality's id: 2 to 63 small letters, digits and hyphens are expected, such as brno-medlanky.",
        "add",
        "Brno")]
    [InlineData("'0' is not a number of days from 1 to 3650.", "grant", "a1", "--days", "0")]
    [InlineData("'3651' is not a number of days from 1 to 3650.", "grant", "a1", "--days", "3651")]
    [InlineData("--label is a text of one line and at most 200 characters.", "grant", "a1", "--label", "a\nb")]
    [InlineData("--days goes with grant alone.", "add", "a1", "--days", "3")]
    [InlineData(AdminShape.Sentence, "pull")]
    [InlineData("--now goes with pull alone.", "list", "--now")]
    [InlineData("--days goes with grant alone.", "pull", "a1", "--days", "3")]
    [InlineData(
        "revoke expects the id of a grant, 16 hexadecimal digits, as ./dev admin grants lists it.",
        "revoke",
        "0123456789abcdef.00")]
    [InlineData(
        "'http://a.example.net' is not the address of a table service, such as https://ucet.table.core.windows.net.",
        "list",
        "--tables",
        "http://a.example.net")]
    [InlineData("'--force' is not an option here; ./dev help lists them.", "list", "--force")]
    [InlineData("--all goes with withdraw alone.", "list", "--all")]
    [InlineData("'de' is not a language here: cs or en is expected.", "list", "--lang", "de")]
    public async Task AWrongArgumentIsOneSentence(string sentence, params string[] arguments)
    {
        using var error = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };

        var code = await new CommandLine(TextWriter.Null, error).RunAsync(["admin", .. arguments], TestContext.Current.CancellationToken);

        Assert.Equal((1, sentence + "\n"), (code, error.ToString()));
    }

    private static RequestedGrant Grant(params string[] arguments) =>
        new GrantCommand(Speaking.English, TimeProvider.System).Asked(arguments);
}

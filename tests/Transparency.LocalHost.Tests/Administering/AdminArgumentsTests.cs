using Transparency.LocalHost.Administering;

namespace Transparency.LocalHost.Tests.Administering;

public sealed class AdminArgumentsTests
{
    [Fact]
    public void OptionsMayStandAnywhere()
    {
        AdminArguments admin = AdminArguments.Parse(["--days", "90", "grant", "--label", "paní účetní", "a1", "--port", "7100", "--report-only"]);

        Assert.Equal((AdminAction.Grant, "a1", 90, "paní účetní", true, 7100), (admin.Action, admin.Municipality?.Value, admin.Days, admin.Label, admin.ReportOnly, admin.Port));
    }

    [Fact]
    public void AGrantHoldsForAYearUnlessItIsSaidOtherwise() =>
        Assert.Equal((365, "", false, null), (AdminArguments.Parse(["grant", "a1"]).Days, AdminArguments.Parse(["grant", "a1"]).Label, AdminArguments.Parse(["grant", "a1"]).ReportOnly, AdminArguments.Parse(["grant", "a1"]).Tables));

    [Fact]
    public void WhatIsFetchedIsShownUnlessItIsAskedFor()
    {
        AdminArguments shown = AdminArguments.Parse(["pull", "a1"]), asked = AdminArguments.Parse(["pull", "--now", "a1"]);

        Assert.Equal((AdminAction.Pull, "a1", false, true), (shown.Action, shown.Municipality?.Value, shown.Now, asked.Now));
    }

    [Theory]
    [InlineData(AdminArguments.Usage)]
    [InlineData(AdminArguments.Usage, "dance")]
    [InlineData(AdminArguments.Usage, "add")]
    [InlineData(AdminArguments.Usage, "list", "a1")]
    [InlineData("'Brno' is not a municipality's id: 2 to 63 small letters, digits and hyphens are expected, such as brno-medlanky.", "add", "Brno")]
    [InlineData("'0' is not a number of days from 1 to 3650.", "grant", "a1", "--days", "0")]
    [InlineData("'3651' is not a number of days from 1 to 3650.", "grant", "a1", "--days", "3651")]
    [InlineData("--label is a text of one line and at most 200 characters.", "grant", "a1", "--label", "a\nb")]
    [InlineData("--days goes with grant alone.", "add", "a1", "--days", "3")]
    [InlineData(AdminArguments.Usage, "pull")]
    [InlineData("--now goes with pull alone.", "list", "--now")]
    [InlineData("--days goes with grant alone.", "pull", "a1", "--days", "3")]
    [InlineData("revoke expects the id of a grant, 16 hexadecimal digits, as ./dev admin grants lists it.", "revoke", "0123456789abcdef.00")]
    [InlineData("'http://a.example.net' is not the address of a table service, such as https://ucet.table.core.windows.net.", "list", "--tables", "http://a.example.net")]
    [InlineData("'--all' is not an option here; ./dev help lists them.", "list", "--all")]
    public void AWrongArgumentIsOneSentence(string sentence, params string[] arguments) =>
        Assert.Equal(sentence, Assert.Throws<CannotContinueException>(() => AdminArguments.Parse(arguments)).Message);
}

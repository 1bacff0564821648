using Transparency.LocalHost.Administering.Withdrawing;
using Transparency.LocalHost.Tests.Screens;

namespace Transparency.LocalHost.Tests.Administering.Withdrawing;

public sealed class WithdrawArgumentsTests
{
    private const string Reasons = "personal-data, confidential, wrong-folder, wrong-data";

    [Fact]
    public void OptionsMayStandAnywhere()
    {
        var asked = Asked(
            ["--because", "confidential", "a1", "--edition", "0123456789ab", "2024", "--port", "7100", "--edition", "ab0123456789"]);

        Assert.Equal(
            ("a1", 2024, "confidential", false, null, 7100),
            (asked.Municipality.Value, asked.Year.Value, asked.Reason!.Code, asked.All, asked.Azure, asked.Port));
        Assert.Equal(["0123456789ab", "ab0123456789"], asked.Editions);
    }

    [Fact]
    public void AzureIsNamedByItsThreeServices()
    {
        var asked = Asked(
            [
                "a1", "2024", "--all", "--because", "wrong-data", "--tables", "https://p.table.core.windows.net",
                "--blobs", "https://p.blob.core.windows.net", "--exports", "https://e.blob.core.windows.net"
            ]);

        Assert.True(asked.All);
        Assert.Equal(
            new DeploymentStorage(
                new("https://p.table.core.windows.net"),
                new("https://p.blob.core.windows.net"),
                new("https://e.blob.core.windows.net")),
            asked.Azure);
    }

    [Theory]
    [InlineData(EditionsCommand.Shape, "a1", "--because", "wrong-data")]
    [InlineData(EditionsCommand.Shape, "a1", "2024", "2025", "--because", "wrong-data")]
    [InlineData("--because is needed: " + Reasons + ".", "a1", "2024")]
    [InlineData("'Jan Novák' is not a reason; there are " + Reasons + ".", "a1", "2024", "--because", "Jan Novák")]
    [InlineData(
        "'../x' is not an edition: twelve hexadecimal digits are expected, as the log of publications has them.",
        "a1",
        "2024",
        "--edition",
        "../x")]
    [InlineData("--all and --edition do not go together.", "a1", "2024", "--all", "--edition", "0123456789ab", "--because", "wrong-data")]
    [InlineData("'2424' is not a year from 1990 to 2100.", "a1", "2424", "--because", "wrong-data")]
    [InlineData("'--force' is not an option here; ./dev help lists them.", "a1", "2024", "--force")]
    [InlineData(
        "--tables, --blobs and --exports go together: the services of the account of what is published, and the "
            + "blob service of that of exports.",
        "a1",
        "2024",
        "--because",
        "wrong-data",
        "--tables",
        "https://p.table.core.windows.net")]
    [InlineData(
        "'http://p.example.net' is not the address of a storage service, such as https://ucet.blob.core.windows.net.",
        "a1",
        "2024",
        "--blobs",
        "http://p.example.net")]
    public void AWrongArgumentIsOneSentence(string sentence, params string[] arguments) =>
        Assert.Equal(sentence, Assert.Throws<CannotContinueException>(() => Asked(arguments)).Message);

    [Fact]
    public void RestoringHasNoReason()
    {
        Assert.Null(Restored(["a1", "2024"]).Reason);
        Assert.Equal(
            "'--because' is not an option here; ./dev help lists them.",
            Assert.Throws<CannotContinueException>(() => Restored(["a1", "2024", "--because", "wrong-data"])).Message);

        Assert.Equal(
            "'--all' is not an option here; ./dev help lists them.",
            Assert.Throws<CannotContinueException>(() => Restored(["a1", "2024", "--all"])).Message);
    }

    private static RequestedWithdrawal Asked(params string[] arguments) =>
        new WithdrawCommand(Speaking.English, TimeProvider.System).Asked(arguments);

    private static RequestedWithdrawal Restored(params string[] arguments) =>
        new RestoreCommand(Speaking.English, TimeProvider.System).Asked(arguments);
}

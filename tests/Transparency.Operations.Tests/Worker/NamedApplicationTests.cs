namespace Transparency.Operations.Tests.Worker;

/// <summary>
/// What <c>dotnet publish</c> made with the worker's own packages, in the folder that the variable <c>WORKER_ASSEMBLIES</c> names. As few machines can
/// make one, these tests are there only where the variable is, as in <c>publish.yml</c>.
/// </summary>
public sealed class NamedApplicationTests
{
    private static string Named => Environment.GetEnvironmentVariable("WORKER_ASSEMBLIES") ?? throw new InvalidOperationException("WORKER_ASSEMBLIES names no published application.");

    [Fact]
    public void ThePublishedApplicationCanBeDeployed() => Assert.Empty(new PublishedApplication(Named).Mistakes());

    [Fact]
    public void TheRecordOfTheWorkersSignaturesIsWhatItsAssembliesShow()
    {
        var found = SignatureRecord.Of(Named);

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") found.Keep();
        Assert.Equal(found.Lines, SignatureRecord.Read().Lines);
    }
}

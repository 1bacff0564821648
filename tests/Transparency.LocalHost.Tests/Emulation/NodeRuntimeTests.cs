using Transparency.LocalHost.Emulation;

namespace Transparency.LocalHost.Tests.Emulation;

public sealed class NodeRuntimeTests
{
    [Theory]
    [InlineData("v20.11.1", 20)]
    [InlineData("v8.0.0", 8)]
    [InlineData("20.11.1", null)]
    [InlineData("", null)]
    public void TheMajorVersionIsRead(string version, int? major) => Assert.Equal(major, NodeRuntime.MajorOrNull(version));

    [Fact]
    public async Task AMissingNodeIsOneSentence()
    {
        var obstacle = await Assert.ThrowsAsync<CannotContinueException>(
            () => NodeRuntime.RequireAsync("no-such-node", TestContext.Current.CancellationToken));
        Assert.Equal("Node.js 20 or newer is needed for the storage emulator, and 'no-such-node' was not found.", obstacle.Message);
    }

    [Fact]
    public async Task AnotherProgramIsNotNode()
    {
        var obstacle = await Assert.ThrowsAsync<CannotContinueException>(
            () => NodeRuntime.RequireAsync("false", TestContext.Current.CancellationToken));
        Assert.EndsWith("'false' is not Node.js.", obstacle.Message, StringComparison.Ordinal);
    }
}

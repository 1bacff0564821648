using System.Globalization;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Tests.Screens;

public sealed class ProgressLineTests
{
    [Fact]
    public void OnATerminalOneLineIsRewritten()
    {
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        using (var progress = new ProgressLine(error, terminal: true))
        {
            progress.Show("1 %", milestone: false);
            progress.Show("2 %", milestone: false);
        }

        Assert.Equal("\r1 %\u001b[K\r2 %\u001b[K\r\u001b[K", error.ToString());
    }

    [Fact]
    public void ElsewhereMilestonesArePlainLines()
    {
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        using (var progress = new ProgressLine(error, terminal: false))
        {
            progress.Show("9 %", milestone: false);
            progress.Show("10 %", milestone: true);
            progress.Show("10 %", milestone: true);
        }

        Assert.Equal($"10 %{Environment.NewLine}", error.ToString());
    }
}

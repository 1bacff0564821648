using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Transparency.Functions.Uploads;

namespace Transparency.Functions.Tests.Uploads;

public sealed class RequestWindowTests
{
    [Fact]
    public void AMinuteTakesSoManyOfEachKeyAndTheNextMinuteAsManyAgain()
    {
        var clock = new FakeTimeProvider();
        var window = new RequestWindow(2, clock);

        Assert.Equal([true, true, false], [window.Take("a"), window.Take("a"), window.Take("a")]);
        Assert.True(window.IsFull("a"));
        Assert.False(window.IsFull("b"));
        Assert.True(window.Take("b"));

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(window.IsFull("a"));
        Assert.True(window.Take("a"));
    }

    [Fact]
    public void WhoeverHasManyAddressesLocksOutNobodyElseAndIsStillCounted()
    {
        var window = new RequestWindow(2, new FakeTimeProvider());
        window.Take("known");

        for (var key = 0; key < 65_536; key++)
        {
            for (var i = 0; i < 3; i++)
                window.Take(key.ToString(CultureInfo.InvariantCulture));
        }

        Assert.False(window.IsFull("a new one"));
        Assert.True(window.Take("another new one"));
        Assert.False(window.IsFull("known"));
        Assert.True(window.IsFull("0"));
    }
}

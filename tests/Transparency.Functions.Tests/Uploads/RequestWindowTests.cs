using System.Globalization;
using Transparency.Functions.Uploads;

namespace Transparency.Functions.Tests.Uploads;

public sealed class RequestWindowTests
{
    [Fact]
    public void AMinuteTakesSoManyOfEachKeyAndTheNextMinuteAsManyAgain()
    {
        var clock = new Clock();
        var window = new RequestWindow(2, clock);

        Assert.Equal([true, true, false], [window.Take("a"), window.Take("a"), window.Take("a")]);
        Assert.True(window.IsFull("a"));
        Assert.False(window.IsFull("b"));
        Assert.True(window.Take("b"));
        clock.Now = clock.Now.AddMinutes(1);
        Assert.False(window.IsFull("a"));
        Assert.True(window.Take("a"));
    }

    [Fact]
    public void InventedKeysAreCountedTogetherAndDoNotPushOutThoseThatAreKnown()
    {
        var window = new RequestWindow(2, new Clock());
        window.Take("known");

        for (var key = 0; key < 30_000; key++)
            window.Take(key.ToString(CultureInfo.InvariantCulture));

        Assert.True(window.IsFull("a new one"));
        Assert.False(window.IsFull("known"));
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 30, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

namespace Transparency.LocalHost.Tests.Faults;

/// <summary>A clock that somebody sets forward and back; what counts the time that passes goes on.</summary>
internal sealed class JumpingClock : TimeProvider
{
    private long _ahead;

    public void Jump(TimeSpan by) => Interlocked.Exchange(ref _ahead, by.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));
}

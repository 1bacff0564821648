using Transparency.Core.Words;

namespace Transparency.Pages.Tests;

/// <summary>Times are those of clocks in the Czech Republic, with their summer time.</summary>
public sealed class MomentsTests
{
    [Theory]
    [InlineData("2026-01-15T12:00:00Z", "15. 1. 2026 13:00")]
    [InlineData("2026-07-15T12:00:00Z", "15. 7. 2026 14:00")]
    [InlineData("2026-03-29T00:59:00Z", "29. 3. 2026 1:59")]
    [InlineData("2026-03-29T01:00:00Z", "29. 3. 2026 3:00")]
    [InlineData("2025-12-31T23:30:00Z", "1. 1. 2026 0:30")]
    public void AMomentIsThatOfCzechClocks(string moment, string shown)
    {
        var at = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(shown, Moments.Minute(at, Language.Czech));
        Assert.Equal(shown + " Czech time", Moments.Minute(at, Language.English));
        Assert.StartsWith(Moments.Day(at), shown, StringComparison.Ordinal);
        Assert.Equal(moment, Moments.Iso(at));
    }
}

using System.Net;
using Transparency.Functions.Tests.Sites;

namespace Transparency.Functions.Tests.Pages;

/// <summary>Where events are, on their pages, in their list and for programs.</summary>
public sealed class EventPlacesTests(SampleSite samples)
{
    private const string Year = "/budgets/jezernicka-pod-hajem/2023";

    private const string Budget = "/api/v1/municipalities/jezernicka-pod-hajem/years/2023/budget?view=event";

    [Fact]
    public async Task AnEventsPageLeadsToMapsOfOthersAndLoadsNothingOfThem()
    {
        var page = WebUtility.HtmlDecode(await samples.TextAsync(Year + "/events/0000000000301"));

        Assert.Contains("49,537570° s. š., 15,439190° v. d.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://mapy.com/fnc/v1/showmap?mapset=basic&center=15.43919,49.53757&", page, StringComparison.Ordinal);
        Assert.Contains(
            "href=\"https://www.openstreetmap.org/?mlat=49.53757&mlon=15.43919#map=17/49.53757/15.43919\"", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("src=\"https://(mapy|www.openstreetmap)", page);

        var english = WebUtility.HtmlDecode(await samples.TextAsync(Year + "/events/0000000000301?lang=en"));
        Assert.Contains("49.537570° N, 15.439190° E", english, StringComparison.Ordinal);
        Assert.Contains("Where it is", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APartOfAnEventIsCalledByItsUnit()
    {
        var page = await samples.TextAsync(Year + "/events/0000000000302");

        Assert.Contains("<li>Chodník k nádraží – I. etapa: 49,535140° s. š.,", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheListOfEventsSaysWhichAreOnTheMap()
    {
        Assert.Contains("/events/0000000000301#places\"", await samples.TextAsync(Year + "/events"), StringComparison.Ordinal);
        Assert.DoesNotContain("#places", await samples.TextAsync("/budgets/jezernicka-pod-hajem/2024/events"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProgramsAreToldOfALevelAndItsEvents()
    {
        var place = (await samples.JsonAsync(Budget + "&path=0000000000301"))["places"].Items[0];
        Assert.Equal((49.53757m, 15.43919m), (place["latitude"].Number, place["longitude"].Number));

        var children = (await samples.JsonAsync(Budget))["children"].Items;
        Assert.Contains(children, child => child.Names.Contains("places"));

        var csv = await samples.TextAsync("/data/jezernicka-pod-hajem/2023/places.csv");
        Assert.Contains("0000000000301,,49.537570,15.439190,", csv, StringComparison.Ordinal);
        Assert.Contains(
            "its events have no places",
            (await samples.AskAsync("/data/jezernicka-pod-hajem/2024/places.csv")).Text,
            StringComparison.Ordinal);
    }
}

using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace Transparency.Tests;

/// <summary>What a visit of a page costs its reader, as Chromium tells it.</summary>
/// <param name="FirstRow">Milliseconds until the first row of the level is there, which is in the HTML.</param>
/// <param name="FirstBar">Milliseconds until the component has drawn the first bar, or null where it draws none.</param>
/// <param name="FirstPaint">Milliseconds until anything is painted.</param>
/// <param name="Shift">The cumulative layout shift, without what the reader's own doing moves.</param>
/// <param name="ShiftedBy">What moved, for whoever has to mend it.</param>
/// <param name="RequestsBeforePaint">Requests that were begun before anything was painted, the page among them.</param>
/// <param name="Requests">All of them.</param>
/// <param name="Bytes">Of all bodies, as they came.</param>
/// <param name="Uncompressed">Addresses whose answer came as it is, though it has a thousand bytes or more of text.</param>
/// <param name="Nodes">Elements of the page, those within the component too.</param>
internal sealed record MeasuredPage(
    double FirstRow,
    double? FirstBar,
    double FirstPaint,
    double Shift,
    IReadOnlyList<string> ShiftedBy,
    int RequestsBeforePaint,
    int Requests,
    long Bytes,
    IReadOnlyList<string> Uncompressed,
    int Nodes)
{
    /// <summary>Shorter texts fit into one packet as they are.</summary>
    private const int FewBytes = 1_000;

    /// <summary>Watches from before the page's first byte.</summary>
    private const string Watch = """
        const seen = window.measured = { shift: 0, by: [] };
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            if (entry.hadRecentInput)
              continue;
            seen.shift += entry.value;
            for (const { node, previousRect, currentRect } of entry.sources) {
              seen.by.push(`${node?.nodeName}.${node?.className ?? ''} ${previousRect.y} > ${currentRect.y} (${entry.value.toFixed(3)})`);
            }
          }
        }).observe({ type: 'layout-shift', buffered: true });
        const look = () => {
          if (document.querySelector('.heading ~ table tbody tr'))
            seen.row ??= performance.now();
          if (document.querySelector('budget-explorer')?.shadowRoot?.querySelector('.bar'))
            seen.bar ??= performance.now();
          requestAnimationFrame(look);
        };
        look();
        """;

    private const string Tell = """
        () => {
          const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
          const count = (root) => [...root.querySelectorAll('*')]
            .reduce((sum, element) => sum + 1 + (element.shadowRoot ? count(element.shadowRoot) : 0), 0);
          const begun = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < paint);
          return JSON.stringify({ ...window.measured, paint, before: 1 + begun.length, nodes: count(document) });
        }
        """;

    /// <param name="context">A visitor who has never been here.</param>
    /// <param name="address">The page.</param>
    /// <param name="isSlow">Whether on a processor of a quarter and a line of 1.6 Mbit/s with 150 ms there and back.</param>
    public static async Task<MeasuredPage> OfAsync(IBrowserContext context, Uri address, bool isSlow)
    {
        var page = await context.NewPageAsync();
        var responses = new List<IResponse>();
        page.Response += (_, response) => responses.Add(response);
        await page.AddInitScriptAsync(Watch);

        if (isSlow)
            await SlowDownAsync(await context.NewCDPSessionAsync(page));

        await page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        // What moves late is counted too.
        await page.WaitForTimeoutAsync(500);

        using var told = JsonDocument.Parse(await page.EvaluateAsync<string>(Tell));
        var root = told.RootElement;
        var loaded = responses.Where(response => !response.Url.StartsWith("data:", StringComparison.Ordinal)).ToList();
        var (bytes, uncompressed) = (0L, new List<string>());

        foreach (var response in loaded)
        {
            var sizes = await response.Request.SizesAsync();
            bytes += sizes.ResponseBodySize;
            var headers = await response.AllHeadersAsync();
            if (!headers.ContainsKey("content-encoding") && sizes.ResponseBodySize >= FewBytes)
                uncompressed.Add(response.Url);
        }

        await page.CloseAsync();

        return new MeasuredPage(
            root.TryGetProperty("row", out var row) ? row.GetDouble() : double.NaN,
            root.TryGetProperty("bar", out var bar) ? bar.GetDouble() : null,
            root.GetProperty("paint").GetDouble(),
            root.GetProperty("shift").GetDouble(),
            [.. root.GetProperty("by").EnumerateArray().Select(each => each.GetString()!)],
            root.GetProperty("before").GetInt32(),
            loaded.Count,
            bytes,
            uncompressed,
            root.GetProperty("nodes").GetInt32());
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"row {FirstRow:0} ms, bar {FirstBar:0} ms, paint {FirstPaint:0} ms, shift {Shift:0.000}, "
            + $"{RequestsBeforePaint}/{Requests} requests, {Bytes} bytes, {Nodes} nodes");

    private static async Task SlowDownAsync(ICDPSession session)
    {
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false,
            ["latency"] = 150,
            ["downloadThroughput"] = 1_600_000 / 8,
            ["uploadThroughput"] = 750_000 / 8,
        });
        await session.SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 4 });
    }
}

using System.Globalization;
using System.Text;
using Transparency.Functions.Payments;
using Transparency.Functions.Tests.Sites;
using Transparency.Tests;

namespace Transparency.Functions.Tests.Payments;

/// <summary>Payments are the one thing that is read row by row for a reader: what it costs stays bounded.</summary>
public sealed class DearPaymentsTests(AzuriteFixture azurite)
{
    private const string Payments = "/api/v1/municipalities/mnoho/years/2024/payments";
    private const int MostBytes = 1_000_000;

    [Fact]
    public async Task HeadOfPaymentsReadsNone()
    {
        await using var storage = await IllStorage.BeforeAsync(azurite.NewAccount());
        await using var site = await Site.StartAsync(storage.Account, pointerAge: TimeSpan.FromSeconds(30));
        await site.PublishAsync("mnoho", 2024, Year(30).ToString());

        var get = await site.AskAsync(Payments);
        var asked = 0;
        storage.Hangs = request =>
        {
            if (request.Path.Value!.EndsWith("payments.csv", StringComparison.Ordinal))
                Interlocked.Increment(ref asked);

            return false;
        };

        var head = await site.AskAsync(Payments, HttpMethod.Head);

        Assert.Equal((200, 0, 0), (head.Status, head.Body.Length, asked));

        foreach (var header in new[] { "ETag", "Cache-Control", "Content-Type", "Content-Length", "Last-Modified" })
            Assert.Equal(get[header], head[header]);
    }

    [Fact]
    public async Task WhoHasAVersionCostsNoRequestOfTheStorage()
    {
        await using var storage = await IllStorage.BeforeAsync(azurite.NewAccount());
        await using var site = await Site.StartAsync(storage.Account, pointerAge: TimeSpan.FromSeconds(30));
        var edition = await site.PublishAsync("mnoho", 2024, Year(30).ToString());
        await using var other = await Site.StartAsync(storage.Account, pointerAge: TimeSpan.FromSeconds(30));
        const string year = "/api/v1/municipalities/mnoho/years/2024";
        string[] paths = [Payments, year, year + "/budget", year + "/documents", "/data/mnoho/2024/budget.csv"];
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var path in paths.Concat(paths[..^1].Select(path => $"{path}?edition={edition}")))
            tags[path] = (await site.AskAsync(path))["ETag"]!;

        // What is current is known for half a minute, and nothing else of the edition has been read there.
        await other.JsonAsync("/api/v1/municipalities/mnoho");

        var asked = new List<string>();
        storage.Hangs = request =>
        {
            lock (asked)
                asked.Add($"{request.Method} {request.Path}");

            return false;
        };

        foreach (var (path, tag) in tags)
        {
            Assert.Equal(304, (await other.AskAsync(path, null, ("If-None-Match", tag))).Status);
            Assert.Equal(304, (await other.AskAsync(path, HttpMethod.Head, ("If-None-Match", tag))).Status);
        }

        lock (asked)
            Assert.Empty(asked);
    }

    [Fact]
    public async Task LongDescriptionsMakeShorterPagesAndEveryPaymentComesOnce()
    {
        await using var site = await Site.StartAsync(azurite.NewAccount(), pointerAge: TimeSpan.FromSeconds(30));
        var rows = new Rows();

        for (var i = 0; i < 1_500; i++)
            rows.Payment("6171", "5169", i + 1, $"2024-01-{1 + i % 28:00}", description: $"Dílo {i} " + new string('ř', 1_500));

        await site.PublishAsync("mnoho", 2024, rows.ToString());

        var amounts = new List<decimal>();
        for (var address = Payments + "?limit=1000"; ;)
        {
            var reply = await site.AskAsync(address);
            Assert.InRange(reply.Body.Length, 1, MostBytes);
            amounts.AddRange(reply.Json["payments"].Items.Select(payment => payment["amount"].Number));

            if (reply.Json["next"].TextOrNull is not { } next)
                break;

            address = $"{Payments}?limit=1000&next={next}";
        }

        Assert.Equal(1_500, amounts.Count);
        Assert.Equal(1_500, amounts.Distinct().Count());
    }

    [Fact]
    public async Task ScansBeyondThePlacesAreToldWhenToAskAgain()
    {
        await using var storage = await IllStorage.BeforeAsync(azurite.NewAccount());
        await using var site = await Site.StartAsync(
            storage.Account, pointerAge: TimeSpan.FromSeconds(30), settings: ("Transparency:Scans", "1"));
        var rows = new Rows();

        // Too many to be read beside others, and too few for an index.
        for (var i = 0; i < 8_000; i++)
            rows.Payment("6171", "5169", i + 1, $"2024-01-{1 + i % 28:00}", description: $"Oprava střechy a okapů na budově číslo {i}");

        await site.PublishAsync("mnoho", 2024, rows.ToString());

        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        storage.Waits = request =>
            request.Path.Value!.EndsWith("payments.csv", StringComparison.Ordinal) ? go.Task : Task.CompletedTask;

        var asked = Enumerable.Range(0, 20).Select(i => site.AskAsync($"{Payments}?limit={i + 1}")).ToList();
        var first = await Task.WhenAny(asked);
        Assert.Contains("take long", (await first).Detail(503), StringComparison.Ordinal);
        Assert.Equal("30", (await first)["Retry-After"]);

        // Whatever reads no rows is answered meanwhile.
        Assert.Equal(200, (await site.AskAsync("/api/v1/municipalities/mnoho/years/2024/budget")).Status);

        go.SetResult();

        var replies = await Task.WhenAll(asked);

        // One place, and three quarters of a queue of eight for one address.
        Assert.Equal(7, replies.Count(reply => reply.Status == 200));
        Assert.Equal(13, replies.Count(reply => reply.Status == 503));
    }

    [Fact]
    public void AReaderWhoLeftHasNoMoreRowsReadForThem()
    {
        var csv = new StringBuilder();
        for (var i = 0; i < 100_000; i++)
            csv.Append(CultureInfo.InvariantCulture, $"2024-01-01,KDF,expenditure,6171,5169,,,{i}.00,,Fyzická osoba,\n");

        using var file = new CountedStream(Encoding.UTF8.GetBytes(csv.ToString()));
        using var gone = new CancellationTokenSource();
        var read = 0;

        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (var _ in PaymentScan.Matching(file, new(null, null, null, null, null, null, null), gone.Token))
            {
                if (++read == 1_000)
                    gone.Cancel();
            }
        });

        Assert.Equal(1_000, read);
        Assert.InRange(file.Taken, 1, file.Length / 2);
    }

    [Fact]
    public void AReaderWhoLeftIsNotedAmongRowsThatDoNotMatchToo()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes("2024-01-01,KDF,expenditure,6171,5169,,,1.00,,Fyzická osoba,\n"));
        using var gone = new CancellationTokenSource();
        gone.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            PaymentScan.Matching(file, new(null, null, "3113", null, null, null, null), gone.Token).ToList());
    }

    private static Rows Year(int payments)
    {
        var rows = new Rows();
        for (var i = 0; i < payments; i++)
            rows.Payment("6171", "5169", 10, $"2024-01-{1 + i % 28:00}");

        return rows;
    }

    /// <summary>Says how much was read of it.</summary>
    private sealed class CountedStream(byte[] bytes) : MemoryStream(bytes)
    {
        public long Taken { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();

            var read = base.Read(buffer.Span);
            Taken += read;

            return ValueTask.FromResult(read);
        }
    }
}

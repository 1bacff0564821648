using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Payments;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Scans;
using Transparency.Functions.Tables;
using Transparency.Storage;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Payments;

/// <summary>
/// Payments as CSV, piece by piece as they are read. A place among the scans is held while a piece is read and given back while it is sent,
/// so that whoever takes long to receive keeps nobody waiting.
/// </summary>
public sealed class PaymentCsvResult(PublishedYear found, ScanGate gate, TimeProvider time) : IResult
{
    private const int PieceBytes = 256 * 1024;

    /// <summary>For so long others are let go before when all places are taken, and none has been refused yet.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Which payments.</summary>
    public required Func<CancellationToken, IAsyncEnumerable<Payment>> Payments { get; init; }

    /// <summary>How much is read for them.</summary>
    public required long Bytes { get; init; }

    /// <summary>Where the list goes on, or null.</summary>
    public string? Next { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response, gone) = (httpContext.Request, httpContext.Response, httpContext.RequestAborted);

        // Nobody knows how long it is, and a long list of payments is told in a tenth of its bytes.
        var coding = ContentCoding.OfOrNull(request, null);

        if (PublicResult.IsKnown(request, found.ETag, found.PublishedAt))
        {
            WriteHead(response, null);
            response.Headers.ETag = PublicResult.Named(request, found.ETag).ToString();
            response.StatusCode = StatusCodes.Status304NotModified;

            return;
        }

        if (HttpMethods.IsHead(request.Method))
        {
            WriteHead(response, coding);
            return;
        }

        var body = coding is null ? response.Body : ContentCoding.Into(response.Body, coding);
        using var piece = new MemoryStream();
        using var rows = new PaymentRows(piece);
        await using var payments = Payments(gone).GetAsyncEnumerator(gone);

        for (var goesOn = true; goesOn;)
        {
            if (await gate.EnterOrNullAsync(request, Bytes, gone) is not { } place)
            {
                if (!response.HasStarted)
                {
                    await ProblemResult.Busy.ExecuteAsync(httpContext);
                    return;
                }

                await Task.Delay(Pause, time, gone);
                continue;
            }

            using (place)
            {
                if (await FillOrNullAsync(payments, rows, piece, place) is not { } filled)
                {
                    await Refused(response).ExecuteAsync(httpContext);
                    return;
                }

                goesOn = filled;
            }

            if (!response.HasStarted)
                WriteHead(response, coding);

            await body.WriteAsync(piece.GetBuffer().AsMemory(0, (int)piece.Length), gone);
            await body.FlushAsync(gone);
            piece.SetLength(0);
        }

        // A list that breaks off never comes here, so that its coding has no end either.
        if (coding is not null)
            await body.DisposeAsync();
    }

    /// <summary>Reads until the piece is full, or as long as whoever asked may keep the place.</summary>
    /// <returns>Whether there may be more; null where the storage fails before anything was read.</returns>
    private static async Task<bool?> FillOrNullAsync(
        IAsyncEnumerator<Payment> payments,
        PaymentRows rows,
        MemoryStream piece,
        Scan place)
    {
        var isBegin = piece.Length == 0;

        try
        {
            while (piece.Length < PieceBytes && !place.Cancel.IsCancellationRequested)
            {
                if (!await payments.MoveNextAsync())
                {
                    rows.Flush();
                    return false;
                }

                rows.Add(payments.Current);
                isBegin = false;
            }

            rows.Flush();

            return true;
        }
        catch (Exception fault) when (isBegin && (fault is LostFileException || TransientFault.Is(fault)))
        {
            return null;
        }
    }

    private ProblemResult Refused(HttpResponse response)
    {
        if (response.HasStarted)
            throw new IOException("The payments cannot be read to their end.");

        return found.IsNamed ? PaymentScan.NoLongerKept(found) : ProblemResult.StorageUnavailable;
    }

    private void WriteHead(HttpResponse response, string? coding)
    {
        Cors.Allow(response);
        response.ContentType = ListFormat.Csv.ContentType();
        response.Headers.ETag = ContentCoding.Tag(found.ETag, coding).ToString();
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        response.Headers.CacheControl = found.IsNamed ? Download.Forever : Download.Fresh;
        response.Headers.LastModified = found.PublishedAt.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentDisposition =
            $"attachment; filename=\"{found.Municipality.Id.Value}-{found.Summary.Year}-{EditionFiles.PaymentsFile}\"";

        if (coding is not null)
            response.Headers.ContentEncoding = coding;
        if (Next is { } next)
            response.Headers.Link = ListResult.LinkTo(next);
    }
}

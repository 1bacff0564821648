using Azure;
using Microsoft.Extensions.Logging;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Editions.Paging;
using Transparency.Core.Payments;
using Transparency.Storage.Editions;

namespace Transparency.Storage.Payments;

/// <summary>
/// Indexes of payments, of which parts lie in memory. An edition never changes, so nothing here can be stale; which editions may be asked
/// for is told by whoever asks. Where there is none, or it is not what was written, the payments themselves have to be read.
/// </summary>
public sealed partial class PaymentIndexStore
{
    /// <summary>Parts of indexes that are held: a few million payments' keys, or the pages that are asked for most.</summary>
    public const long MostPartBytes = 64 << 20;

    /// <summary>Heads and cells of indexes that are held.</summary>
    public const long MostHeadBytes = 32 << 20;

    private readonly PublishedFileStore _files;
    private readonly ILogger<PaymentIndexStore> _logger;
    private readonly IndexParts _parts;
    private readonly LeastUsed<EditionKey, OpenedIndex> _opened = new(MostHeadBytes);

    public PaymentIndexStore(PublishedFileStore files, ILogger<PaymentIndexStore> logger)
        : this(files, logger, MostPartBytes)
    {
    }

    /// <param name="files">Where they lie.</param>
    /// <param name="logger">Hears of what is damaged.</param>
    /// <param name="mostBytes">How many bytes of parts are held.</param>
    public PaymentIndexStore(PublishedFileStore files, ILogger<PaymentIndexStore> logger, long mostBytes) =>
        (_files, _logger, _parts) = (files, logger, new IndexParts(files, mostBytes));

    /// <summary>How many bytes of parts are held.</summary>
    public long HeldBytes => _parts.HeldBytes;

    /// <summary>Whether payments are so many that an index was written with them, if the edition is not older than indexes are.</summary>
    public static bool MayHave(EditionContent edition) =>
        edition.PaymentRanges.Values.Sum(range => range.Length) > PaymentIndex.LeastFileBytes - HeaderRoom;

    /// <summary>The index, or null where there is none that can be used.</summary>
    public async Task<OpenedIndex?> OpenOrNullAsync(EditionContent edition, CancellationToken cancel)
    {
        var key = EditionKey.Of(edition.Summary);

        if (_opened.TryGet(key, out var opened))
            return opened;
        if (!MayHave(edition))
            return null;

        try
        {
            return await ReadOrNullAsync(key, edition, cancel);
        }
        catch (Exception fault) when (fault is InvalidDataException or LostFileException)
        {
            Damaged(key, fault);
            return null;
        }
    }

    /// <summary>Says that what is there cannot be used.</summary>
    public void Damaged(EditionKey edition, Exception fault) =>
        LogDamaged(fault, edition.Folder.Municipality.Value, edition.Folder.Year.Value, edition.Edition);

    /// <summary>For the header of the file, which is in no range.</summary>
    private const long HeaderRoom = 1_000;

    private async Task<OpenedIndex?> ReadOrNullAsync(EditionKey key, EditionContent edition, CancellationToken cancel)
    {
        if (await BytesOrNullAsync(key, new PaymentRange(0, IndexHeader.Bytes), cancel) is not { } first)
            return null;

        var header = IndexHeader.Read(first);
        var head = await BytesOrNullAsync(key, new PaymentRange(header.HeadStart, header.HeadLength), cancel)
            ?? throw new LostFileException(key, EditionFiles.PaymentIndexFile);
        var index = PaymentIndex.Read(head, header);
        IndexReading read = (start, target, stop) => _parts.ReadAsync(key, index, start, target, stop);
        IndexStreaming stream = (start, length, stop) => _parts.StreamAsync(key, index, start, length, stop);
        var cells = await PaymentCells.ReadAsync(index, read, edition.Budget.Lines, cancel);

        return _opened.GetOrAdd(key, new OpenedIndex(index, cells, read, stream), index.Bytes + cells.Bytes);
    }

    private async Task<byte[]?> BytesOrNullAsync(EditionKey edition, PaymentRange range, CancellationToken cancel)
    {
        try
        {
            await using var content = await _files.OpenOrNullAsync(edition, EditionFiles.PaymentIndexFile, range, cancel);
            if (content is null)
                return null;

            var bytes = new byte[range.Length];
            var read = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);

            return bytes[..read];
        }
        catch (RequestFailedException beyond) when (beyond.Status == 416)
        {
            throw new InvalidDataException("An index of payments ends too early.", beyond);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Municipality} {Year}: the index of payments of edition {Edition} cannot be used, so payments are read one by one")]
    private partial void LogDamaged(Exception fault, string municipality, int year, string edition);
}

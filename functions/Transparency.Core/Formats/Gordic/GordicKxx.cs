using Transparency.Core.Formats.Reading;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Gordic;

/// <summary>
/// KXX, also "56Gg": the fixed-width exchange format of GORDIC, written by other accounting systems too. Budgets (document types 02 and 03)
/// and accounting (00), in one file or many; amounts in haléře.
/// </summary>
public sealed class GordicKxx : IExportFormat
{
    public string Id => "gordic-kxx";

    public string Source => Id;

    public bool HasSeparator => false;

    /// <summary>It has no columns.</summary>
    public bool Knows(string column) => false;

    public Recognition? RecogniseOrNull(FileSample file)
    {
        var start = file.Start.AsSpan().TrimStart();
        return (start.StartsWith("5/@") || start.StartsWith("6/@")) && start.Length > 3 && char.IsAsciiDigit(start[3])
            ? new(new($"věta {start[..3]} na začátku", $"a record {start[..3]} at its beginning"), Specificity.Layout)
            : null;
    }

    /// <summary>Finds the blocks of all files, because a later one can replace an earlier one.</summary>
    public void Survey(FileSample file, FolderFacts folder, CancellationToken cancel)
    {
        var blocks = folder.Findings<KxxBlocks>();
        blocks.Begin(file.Text);

        using var lines = ByteLines.Of(file.Text);
        while (lines.Read())
        {
            if ((lines.Number & 0xFFFF) == 0)
                cancel.ThrowIfCancellationRequested();
            if (!lines.Line.StartsWith(KxxBlock.Mark))
                continue;

            if (!blocks.Add(file.Text, KxxBlock.MistakeIn(lines.Line, out var block) is null ? block : null))
                return;
        }
    }

    public void Read(FileSample file, FolderFacts folder, FileReading reading, LedgerAggregation ledger) =>
        new KxxRows(file.Text, folder, reading, ledger).ReadInto();
}

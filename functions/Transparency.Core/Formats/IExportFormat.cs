using Transparency.Core.Budgets;

namespace Transparency.Core.Formats;

/// <summary>
/// A format that municipalities export. Recognised by its header, not by the file's name; the name helps only where the header cannot tell.
/// </summary>
public interface IExportFormat
{
    /// <summary>Stable name, such as <c>cityvizor</c>.</summary>
    string Id { get; }

    bool Knows(string column);

    /// <summary>Whether the header is this format's, though a column may be missing.</summary>
    bool Recognises(TableHeader header, string fileName);

    /// <summary>Reads all rows into the ledger; every row is accepted, rejected with a problem or ignored by a named kind.</summary>
    void Read(TextFile file, TableHeader header, FileReading reading, LedgerAggregation ledger);
}

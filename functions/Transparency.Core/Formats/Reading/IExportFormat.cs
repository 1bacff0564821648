using Transparency.Core.Ledger.Aggregation;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// A format that municipalities export. Recognised by its content, not by the file's name; the name helps only where the content cannot
/// tell.
/// </summary>
public interface IExportFormat
{
    /// <summary>Stable name, such as <c>cityvizor</c>.</summary>
    string Id { get; }

    /// <summary>
    /// The system or statement that the format belongs to. Files of one source add up; two sources of the same stage do not.
    /// </summary>
    string Source { get; }

    /// <summary>Whether its files only name events and units or list documents, and carry no money.</summary>
    bool HasNamesOnly => false;

    /// <summary>Whether its files repeat single rows of others by their nature, as a file of payments does.</summary>
    bool IsDetail => false;

    /// <summary>Whether its columns are told apart by a separator, and not by their width.</summary>
    bool HasSeparator => true;

    /// <summary>Whether the format knows a column of this name: what tells the separator.</summary>
    bool Knows(string column);

    /// <summary>Whether a column of amounts is known and left out, so that nobody is told of it.</summary>
    bool LeavesOut(string column) => false;

    /// <summary>
    /// Why the file is this format's and how specific that is, or null when it is not. Whether it is another's too is not asked here: the
    /// most specific reads it. A column may be missing: reading says so.
    /// </summary>
    Recognition? RecogniseOrNull(FileSample file);

    /// <summary>Looks over a file before any is read, for formats in which one file or row supersedes another.</summary>
    void Survey(FileSample file, FolderFacts folder, CancellationToken cancel)
    {
    }

    /// <summary>Reads all rows into the ledger; every row is accepted, rejected with a problem or ignored by a named kind.</summary>
    void Read(FileSample file, FolderFacts folder, FileReading reading, LedgerAggregation ledger);
}

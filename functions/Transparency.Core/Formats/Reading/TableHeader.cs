namespace Transparency.Core.Formats.Reading;

/// <summary>The header of a text table: its separator and the names of its columns, trimmed, as they stand in the file.</summary>
public sealed record TableHeader(char Separator, IReadOnlyList<string> Columns)
{
    /// <summary>The 1-based line where it stands.</summary>
    public long Line { get; init; } = 1;

    /// <summary>The lines above it, such as a title and the unit of the amounts.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>How many records its reader has to step over; none where there are only blank lines above it.</summary>
    internal int RecordsAbove { get; init; }

    /// <summary>Whether each line of the file is one quoted cell, as of a table saved out of the first column of a spreadsheet.</summary>
    internal bool HasQuotedLines { get; init; }

    /// <summary>
    /// Reads the header with the separator under which <paramref name="known"/> knows most columns; among equals the one that gives most
    /// columns. It need not stand on the first line.
    /// A separator that is stated is taken; only a line <c>sep=</c> in the file says it better.
    /// </summary>
    public static TableHeader Read(TextInspection inspection, Func<string, bool> known, char? stated = null) =>
        new HeaderSearch(inspection, known, stated).Find();
}

using Transparency.Core.Folders.Spreadsheets;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Validation;

namespace Transparency.Core.Folders.Containers;

/// <summary>
/// Opens what a clerk drops, whatever it is packed in, and hands on every table in it as a text: archives however deep, workbooks sheet by
/// sheet, tables of web pages, JSON. Files go by their content; their names are only told.
/// </summary>
/// <param name="limits">What is accepted at most.</param>
/// <param name="spool">Where unpacked files and tables wait.</param>
/// <param name="problems">Takes what is wrong.</param>
/// <param name="take">Gets each table: the text, the length and the SHA-256 of what it lies in.</param>
/// <param name="skip">Gets what is no table itself: its name, length, SHA-256, and what it is, or null.</param>
/// <param name="knows">Whether a text that is no table is read as it is.</param>
/// <param name="cancel">Stops the opening.</param>
internal sealed class OpenedFiles(
    ReadingLimits limits,
    SpoolDirectory spool,
    ProblemLog problems,
    Action<TextFile, long, string> take,
    Action<string, long, string, string?> skip,
    Func<TextFile, bool> knows,
    CancellationToken cancel)
{
    private readonly Allowance _allowance = new(limits, cancel);

    /// <summary>Whether a file is surely no data, whatever it is packed in; it is told elsewhere.</summary>
    public Func<ExportFile, bool> IsAside { get; init; } = _ => false;

    public void Open(ExportFile file)
    {
        try
        {
            Open(file, file.Bytes, 0, _allowance);
        }
        catch (UnreadableFileException fault)
        {
            Tell(fault, file.Name);
        }
    }

    private void Open(ExportFile file, long packed, int depth, Allowance allowance)
    {
        cancel.ThrowIfCancellationRequested();

        if (IsAside(file))
            return;

        if (ContainerKinds.OfOrNull(file) is { } kind)
            OpenContainer(file, kind, packed, depth, allowance);
        else if (depth == 0 && file.Bytes > 0 && file.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            OpenContainer(file, ContainerKind.Zip, packed, depth, allowance);
        else
            OpenText(file.Name, file.Bytes, file.Sha256, file.Open, allowance);
    }

    private void OpenContainer(ExportFile file, ContainerKind kind, long packed, int depth, Allowance allowance)
    {
        // Before anything opens it.
        if (kind == ContainerKind.Zip && !HasFineDirectory(file, allowance))
            return;

        var book = kind switch
        {
            ContainerKind.Zip => Workbooks.InZipOrNull(file),
            ContainerKind.Compound => Workbooks.InCompound(file),
            _ => null,
        };
        skip(file.Name, file.Bytes, file.Sha256, book is { } known ? Workbooks.IdOf(known) : ContainerKinds.IdOf(kind));

        try
        {
            if (book is { } workbook)
                OpenBook(file, workbook, packed, allowance);
            else
                OpenFiles(file, kind, packed, depth, allowance);
        }
        catch (UnreadableFileException fault) when (fault.Kind != FileProblems.ZipTooLarge)
        {
            // The files beside it are told of too; only what is too large ends the opening of the whole.
            Tell(fault, file.Name);
        }
    }

    private bool HasFineDirectory(ExportFile file, Allowance allowance)
    {
        try
        {
            allowance.CheckDirectory(file);
            return true;
        }
        catch (UnreadableFileException fault) when (fault.Kind != FileProblems.ZipTooLarge)
        {
            skip(file.Name, file.Bytes, file.Sha256, ContainerKinds.IdOf(ContainerKind.Zip));
            Tell(fault, file.Name);
            return false;
        }
    }

    private void OpenFiles(ExportFile file, ContainerKind kind, long packed, int depth, Allowance allowance)
    {
        allowance.Enter(depth);

        if (kind is ContainerKind.Gzip or ContainerKind.Bzip2 or ContainerKind.Xz)
        {
            Open(SingleFile.Unpack(file, kind, allowance, spool), packed, depth + 1, allowance);
            return;
        }

        var files = kind == ContainerKind.Zip ? ZipContents.FilesOrNull(file, allowance) : null;
        if (files is not null)
        {
            foreach (var inner in files)
                OpenPacked(inner with { Packed = Math.Min(inner.Packed, packed) }, depth + 1, allowance);

            TellIfNone(files.Count, file);
            return;
        }

        var unpacked = PackedArchive.Unpack(file, kind, allowance, spool);
        foreach (var inner in unpacked)
            Open(inner, Math.Min(inner.Bytes, packed), depth + 1, allowance);

        TellIfNone(unpacked.Count, file);
    }

    /// <summary>A text is read where it lies; what is to be opened itself is unpacked first.</summary>
    private void OpenPacked(PackedFile file, int depth, Allowance allowance)
    {
        var measured = Measured(file, allowance);

        if (measured.Kept is { } kept)
            Open(kept, file.Packed, depth, allowance);
        else
            OpenText(file.Name, measured.Bytes, measured.Sha256, file.Open, allowance);
    }

    private MeasuredFile Measured(PackedFile file, Allowance allowance)
    {
        try
        {
            using var content = new VerifiedStream(allowance.Bound(file.Open(), file.Packed, file.Name), file.Checksum);
            return MeasuredFile.Of(file.Name, content, spool);
        }
        catch (Exception fault) when (UnreadableFileException.IsOfContent(fault))
        {
            throw new UnreadableFileException(
                FileProblems.BadZip, new("poškozený nebo nečitelný archiv", fault.Message))
            { File = file.Name };
        }
    }

    /// <summary>A text, or what is written as one and holds tables.</summary>
    private void OpenText(string name, long bytes, string sha256, Func<Stream> open, Allowance allowance)
    {
        using var stream = open();
        var text = DeclaredEncoding.Of(new TextFile(name, open, TextInspector.Inspect(stream, cancel)));
        if (TextTables.KindOrNull(text) is not { } kind || knows(text))
        {
            take(text, bytes, sha256);
            return;
        }

        try
        {
            var tables = new TableTexts(name, TextTables.IdOf(kind), spool, allowance);
            TextTables.Read(kind, text, tables);
            Hand(tables, bytes, sha256);
        }
        catch (UnreadableFileException fault) when (fault.Kind != FileProblems.ZipTooLarge)
        {
            skip(name, bytes, sha256, null);
            Tell(fault, name);
        }
    }

    private void OpenBook(ExportFile file, WorkbookKind kind, long packed, Allowance allowance)
    {
        var tables = new TableTexts(file.Name, Workbooks.IdOf(kind), spool, allowance);
        Workbooks.Read(kind, file, packed, tables);

        foreach (var hidden in tables.Hidden)
            problems.Add(FileProblems.HiddenSheet, $"{file.Name}/{hidden}");

        var all = tables.End(cancel);
        TellIfNone(all.Count + tables.Hidden.Count, file);

        foreach (var table in all)
            take(table.Text, table.Bytes, table.Sha256);
    }

    /// <summary>The only table of a page is the page itself; of several each has a number.</summary>
    private void Hand(TableTexts tables, long bytes, string sha256)
    {
        var all = tables.End(cancel);

        if (all is [var only])
        {
            take(only.Text with { Name = tables.Book }, bytes, sha256);
            return;
        }

        skip(tables.Book, bytes, sha256, tables.Kind);

        if (all.Count == 0)
            problems.Add(FileProblems.EmptyFile, tables.Book);

        foreach (var table in all)
            take(table.Text, table.Bytes, table.Sha256);
    }

    private void TellIfNone(int count, ExportFile file)
    {
        if (count == 0)
            problems.Add(FileProblems.EmptyFile, file.Name);
    }

    private void Tell(UnreadableFileException fault, string file) =>
        problems.Add(fault.Kind, fault.File ?? file, found: fault.Found, expected: fault.Expected);
}

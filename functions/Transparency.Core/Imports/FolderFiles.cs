using System.Text;
using Transparency.Core.Folders;
using Transparency.Core.Folders.Containers;
using Transparency.Core.Formats;
using Transparency.Core.Formats.Fin;
using Transparency.Core.Formats.Mapped;
using Transparency.Core.Formats.Reading;
using Transparency.Core.StatePublication;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Imports;

/// <summary>
/// The files of a folder before any row is read: opens whatever they are packed in, and recognises each table by its content. What is no
/// table of a known format is told, or named and left out where it is surely no data.
/// </summary>
internal sealed class FolderFiles
{
    private readonly FolderContents _folder;
    private readonly ReadingLimits _limits;
    private readonly FolderMapping _mapping;
    private readonly ProblemLog _problems;
    private readonly CancellationToken _cancel;
    private readonly List<RecognisedFile> _recognised = [];
    private readonly List<UnknownFile> _unknownTables = [];
    private readonly List<SourceFile> _skipped = [];
    private readonly FilesAside _aside = new();

    public FolderFiles(
        FolderContents folder,
        ReadingLimits limits,
        FolderMapping mapping,
        ProblemLog problems,
        CancellationToken cancel)
    {
        _folder = folder;
        _limits = limits;
        _mapping = mapping;
        _problems = problems;
        _cancel = cancel;
        Unknown = new UnknownFiles(mapping, folder.Year, problems);
    }

    /// <summary>The tables whose format is known.</summary>
    public IReadOnlyList<RecognisedFile> Recognised => _recognised;

    /// <summary>What holds no rows itself: archives, settings, what was left out or refused.</summary>
    public IReadOnlyList<SourceFile> Skipped => _skipped;

    /// <summary>The files that no format reads, and the mappings that are offered for them.</summary>
    public UnknownFiles Unknown { get; }

    /// <summary>Opens all files; those that are the same, too large or too many are told.</summary>
    /// <param name="spool">Where unpacked files wait, for as long as they are read.</param>
    public void Recognise(SpoolDirectory spool)
    {
        if (_folder.Files.Count > _limits.Files)
        {
            _problems.Add(
                FileProblems.TooManyFiles, "", found: Counted.Files(_folder.Files.Count), expected: Counted.AtMostFiles(_limits.Files));
        }
        else if (_folder.Files.Sum(file => (long)Encoding.UTF8.GetByteCount(file.Name)) is var bytes && bytes > _limits.AllNameBytes)
        {
            _problems.Add(
                FileProblems.TooManyFiles,
                "",
                found: Counted.Bytes(bytes),
                expected: new(
                    $"{Counted.AtMostBytes(_limits.AllNameBytes).Czech} ve jménech všech souborů",
                    $"{Counted.AtMostBytes(_limits.AllNameBytes).English} in the names of all files"));
        }
        else
        {
            OpenAll(spool);
        }

        TellUnknownTables();

        foreach (var file in _aside.Settle(_recognised.Exists(file => !file.Format.HasNamesOnly), _problems))
            Skip(file.Name, file.Bytes, file.Sha256, null);
    }

    public void Skip(string name, long bytes, string sha256, string? format) =>
        _skipped.Add(new SourceFile(
            name,
            format,
            null,
            null,
            null,
            null,
            bytes,
            sha256,
            0,
            0,
            0,
            new Dictionary<string, long>(),
            []));

    private void OpenAll(SpoolDirectory spool)
    {
        var opened = new OpenedFiles(
            _limits,
            spool,
            _problems,
            RecogniseText,
            Skip,
            IsReadAsItIs,
            _cancel)
        { IsAside = _aside.Takes };
        var known = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var file in _folder.Files.Where(file => file != _mapping.OwnOrNull).OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            _cancel.ThrowIfCancellationRequested();

            if (file.Bytes > _limits.FileBytes)
            {
                _problems.Add(
                    FileProblems.FileTooLarge,
                    file.Name,
                    found: Counted.Bytes(file.Bytes),
                    expected: Counted.AtMostBytes(_limits.FileBytes));
                Skip(file.Name, file.Bytes, file.Sha256, null);
            }
            else if (file.Bytes > 0 && !known.TryAdd(file.Sha256, file.Name))
            {
                var other = known[file.Sha256];
                _problems.Add(FileProblems.DuplicateFile, file.Name, found: new($"obsah souboru {other}", $"the content of {other}"));
                Skip(file.Name, file.Bytes, file.Sha256, "duplicate");
            }
            else
            {
                opened.Open(file);
            }
        }
    }

    /// <summary>JSON of a format of its own, which is no table.</summary>
    private static bool IsReadAsItIs(TextFile file) =>
        ExportFormats.MostSpecificFor(FileSample.Of(file, ExportFormats.Knows)).Any(found => !found.Format.HasSeparator);

    private void RecogniseText(TextFile file, long bytes, string sha256)
    {
        if (StateFolder.Is(_folder.Municipality) && FinExtract.IsOtherPart(file.Name))
        {
            Skip(file.Name, bytes, sha256, null);
            return;
        }

        var mapped = _mapping.FormatOrNull(file);
        if (mapped is not null)
            file = mapped.InStatedEncoding(file);

        if (IsRefused(file, bytes, sha256, mapped is not null))
            return;

        if (file.Inspection.Damaged is { } lost)
            _problems.Add(FileProblems.LostLetters, file.Name, lost.Line, found: Wording.Verbatim(lost.Example), count: lost.Count);

        if (mapped is not null)
        {
            var table = mapped.Sample(file);
            _recognised.Add(new RecognisedFile(table, mapped, mapped.RecogniseOrNull(table)!, bytes, sha256));
            return;
        }

        RecogniseTable(file, bytes, sha256);
    }

    /// <summary>Whether its bytes are no text that can be read; says so, or lays it aside where it is surely no data.</summary>
    private bool IsRefused(TextFile file, long bytes, string sha256, bool isMapped)
    {
        var refused = file.Inspection.Kind switch
        {
            TextKind.Empty => FileProblems.EmptyFile,
            TextKind.Binary => FileProblems.NotText,
            TextKind.Damaged => FileProblems.BadEncoding,
            TextKind.UnknownLetters => FileProblems.UnknownEncoding,
            _ => null,
        };

        if (refused is null)
            return false;

        var head = file.Inspection.Head;
        var found = refused == FileProblems.NotText ? ContentSignature.Describe(head)
            : file.Inspection.Damaged is { } words ? Wording.Verbatim(words.Example)
            : null;

        if (refused == FileProblems.NotText && !isMapped && ContentSignature.IsForPeople(head, file.Name))
        {
            _aside.Add(file.Name, bytes, sha256, refused, found!, null);
            return true;
        }

        _problems.Add(refused, file.Name, file.Inspection.DamagedLine ?? file.Inspection.Damaged?.Line, found: found);
        Skip(file.Name, bytes, sha256, null);

        return true;
    }

    private void RecogniseTable(TextFile file, long bytes, string sha256)
    {
        var sample = FileSample.Of(file, ExportFormats.Knows, file.Origin is null ? null : TableOrigin.Separator);
        var formats = ExportFormats.MostSpecificFor(sample);

        if (formats.Count == 1)
        {
            _recognised.Add(new RecognisedFile(sample, formats[0].Format, formats[0].Recognition, bytes, sha256));
            return;
        }

        if (formats.Count > 1)
        {
            _problems.Add(
                FileProblems.AmbiguousFormat,
                file.Name,
                1,
                found: Wording.Verbatim(string.Join(", ", formats.Select(found => found.Format.Id))),
                expected: new("sloupce jednoho formátu", "the columns of one format"));
            Unknown.Draft(file);
            Skip(file.Name, bytes, sha256, null);

            return;
        }

        if (file.Origin is not null)
        {
            _unknownTables.Add(new UnknownFile(file, sample.Header, bytes, sha256));
            return;
        }

        if (Prose.Is(sample.Start) && Unknown.ExpectedOrNull() is { } expected)
        {
            _aside.Add(
                file.Name,
                bytes,
                sha256,
                FileProblems.UnknownFormat,
                Wording.Verbatim(sample.Header.Columns[0]),
                expected);
            return;
        }

        Unknown.Tell(file, sample.Header);
        Skip(file.Name, bytes, sha256, null);
    }

    /// <summary>
    /// A workbook has covers, notes and sums beside its data. Those are left out and named; what looks like a budget is never left out.
    /// </summary>
    private void TellUnknownTables()
    {
        var data = _recognised.Select(file => file.Sample.Text)
            .Concat(_unknownTables.Select(file => file.Text).Where(text => text.Origin!.LooksLikeBudget))
            .Select(UnknownFile.BookOf)
            .ToHashSet(StringComparer.Ordinal);

        foreach (var file in _unknownTables)
        {
            if (file.Text.Origin!.LooksLikeBudget || !data.Contains(UnknownFile.BookOf(file.Text)))
            {
                Unknown.Tell(file.Text, file.Header);
                Skip(file.Text.Name, file.Bytes, file.Sha256, null);
                continue;
            }

            _problems.Add(FileProblems.NotAnExport, file.Text.Name);
            Skip(file.Text.Name, file.Bytes, file.Sha256, "not-an-export");
        }
    }
}

using System.Security.Cryptography;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>Takes the tables of one file, in their order, and makes each a text on the disk.</summary>
/// <param name="book">The name of the file.</param>
/// <param name="kind">What the file is, in a word.</param>
/// <param name="spool">Where the texts wait.</param>
/// <param name="allowance">What the file may expand to.</param>
internal sealed class TableTexts(string book, string kind, SpoolDirectory spool, Allowance allowance)
{
    private const int MostTables = 10_000;

    private readonly List<(SheetText Table, string Path)> _tables = [];
    private readonly List<string> _hidden = [];

    public string Book { get; } = book;

    public string Kind { get; } = kind;

    public CancellationToken Cancel => allowance.Cancel;

    /// <summary>Names of sheets that are not read because nobody who opens the workbook sees them.</summary>
    public IReadOnlyList<string> Hidden => _hidden;

    /// <summary>Begins the next table. Its writer is disposed by whoever writes it.</summary>
    public SheetText Begin(string name)
    {
        if (_tables.Count == MostTables)
        {
            throw new UnreadableFileException(
                FileProblems.ZipTooLarge, null, new($"nejvýše {MostTables} tabulek v souboru", $"at most {MostTables} tables in a file"));
        }

        var file = spool.Create();
        var table = new SheetText(NameOfItsOwn(name), file, allowance);
        _tables.Add((table, file.Name));

        return table;
    }

    public void Hide(string name) => _hidden.Add(name);

    /// <summary>Takes back a table of which is found at its end that nobody sees it.</summary>
    public void Hide(SheetText table)
    {
        Drop(table);
        _hidden.Add(table.Name);
    }

    /// <summary>Takes back a table that is none.</summary>
    public void Drop(SheetText table) => _tables.RemoveAll(one => one.Table == table);

    /// <summary>The stream of a part of the file, which must not expand to too much.</summary>
    public Stream Bound(Stream part, long packed) => allowance.Bound(part, packed);

    /// <summary>All tables in which anything stands, once each is written.</summary>
    public IReadOnlyList<(TextFile Text, long Bytes, string Sha256)> End(CancellationToken cancel)
    {
        var filled = _tables.Where(table => !table.Table.IsEmpty).ToList();

        return [.. filled.Select(table => Ended(table.Table, table.Path, filled.Count == 1, cancel))];
    }

    private (TextFile Text, long Bytes, string Sha256) Ended(SheetText table, string path, bool isAlone, CancellationToken cancel)
    {
        var open = SpoolDirectory.Reading(path);
        using var inspected = open();
        using var hashed = open();

        var bookName = Path.GetFileName(Book);
        var what = new Wording($"{table.Name} v souboru {bookName}", $"{table.Name} of {bookName}");
        var origin = new TableOrigin(Kind, what, bookName.ToLowerInvariant(), table.HasDecimals, table.LooksLikeBudget)
        {
            IsAlone = isAlone,
        };

        var text = new TextFile($"{Book}/{table.Name}", open, TextInspector.Inspect(inspected, cancel)) { Origin = origin };

        return (text, hashed.Length, Convert.ToHexStringLower(SHA256.HashData(hashed)));
    }

    /// <summary>A name without what would look like a folder; a second one of the same name gets a number.</summary>
    private string NameOfItsOwn(string name)
    {
        var plain = name.Replace('/', '-').Replace('\\', '-').Trim();
        var own = plain.Length == 0 ? "1" : plain;

        for (var number = 2; _tables.Exists(table => table.Table.Name == own); number++)
            own = $"{plain} ({number})";

        return own;
    }
}

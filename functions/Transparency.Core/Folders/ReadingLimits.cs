using Transparency.Core.Ledger;

namespace Transparency.Core.Folders;

/// <summary>What an import accepts at most, so that no file can exhaust the machine.</summary>
/// <param name="FileBytes">A single file as dropped: 1 GiB.</param>
/// <param name="Files">Files in one folder.</param>
/// <param name="ZipEntries">Files in all archives of a folder and all that is packed in them.</param>
/// <param name="ExpandedBytes">All files of a folder together, expanded, however deep they are packed: 4 GiB.</param>
/// <param name="ExpansionRatio">Expanded against packed size, of a file that expands beyond 32 MiB.</param>
/// <param name="PaymentBytes">Single payments that are held in memory, 64 MiB; others wait on the disk.</param>
/// <param name="Nesting">How deep archives may lie in each other.</param>
public sealed record ReadingLimits(
    long FileBytes = 1L << 30,
    int Files = 1000,
    int ZipEntries = 1000,
    long ExpandedBytes = 4L << 30,
    int ExpansionRatio = 250,
    int PaymentBytes = 64 << 20,
    int Nesting = 3)
{
    /// <summary>What the edition that the folder gives may hold.</summary>
    public EditionLimits Edition { get; init; } = EditionLimits.Default;

    /// <summary>How long a folder may be read, however many files it has.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The names of all files of a folder together, which every feed repeats: 128 KiB.</summary>
    public int AllNameBytes { get; init; } = 128 << 10;

    /// <summary>The name of a file in an archive, and of all folders in which it lies there.</summary>
    public int NameBytes { get; init; } = 1000;

    /// <summary>The list of files in a ZIP, which is read whole before anything else: 4 MiB.</summary>
    public int ZipDirectoryBytes { get; init; } = 4 << 20;

    public static ReadingLimits Default { get; } = new();
}

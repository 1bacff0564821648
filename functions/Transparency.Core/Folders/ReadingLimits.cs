namespace Transparency.Core.Folders;

/// <summary>What an import accepts at most, so that no file can exhaust the machine.</summary>
/// <param name="FileBytes">A single file as dropped: 1 GiB.</param>
/// <param name="Files">Files in one folder.</param>
/// <param name="ZipEntries">Files in one archive and all that is packed in it.</param>
/// <param name="ExpandedBytes">All of one file together, expanded, however deep it is packed: 4 GiB.</param>
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
    public static ReadingLimits Default { get; } = new();
}

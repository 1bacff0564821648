using Transparency.Core.Formats.Reading;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Gordic;

/// <summary>
/// Which blocks of a folder still count when all its files have been taken in, in the order of their names: what an accounting system does
/// that is given the files one after another. Modes 0 and 1 add; 2 and 3 (overwrite) and 6 and 7 (delete month and type) replace earlier
/// blocks of their month and type; 4 and 5 replace all earlier blocks of their month.
/// </summary>
internal sealed class KxxBlocks
{
    /// <summary>In all files together; a city has some thousands a year.</summary>
    private const int Most = 100_000;

    public static Wording Allowed { get; } = new(
        $"nejvýše {Most} dávek (6/@) ve všech souborech KXX dohromady", $"at most {Most} blocks (6/@) in all KXX files together");

    private readonly Dictionary<TextFile, List<Standing>> _files = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string Holder, int Year, int Month), Dictionary<int, List<Standing>>> _months = [];

    private int _count;

    /// <summary>Whether an approved budget of the year counts anywhere in the folder.</summary>
    public bool HasApproved(FiscalYear year) => _months.Any(month =>
        month.Key.Year == year.Value && month.Value.TryGetValue(KxxBlock.Approved, out var blocks) && blocks.Count > 0);

    public void Begin(TextFile file) => _files[file] = [];

    /// <summary>Takes in the file's next block; null is one that cannot be read.</summary>
    /// <returns>False where there is one too many, and the file needs not be looked at any further.</returns>
    public bool Add(TextFile file, KxxBlock? head)
    {
        if (_count == Most)
            return false;

        _count++;

        var standing = new Standing();
        _files[file].Add(standing);

        if (head is not { } block)
            return true;

        var key = (block.Holder, block.Year, block.Month);
        if (!_months.TryGetValue(key, out var types))
            _months[key] = types = [];
        if (!types.TryGetValue(block.Type, out var blocks))
            types[block.Type] = blocks = [];

        if (block.Mode is 4 or 5)
        {
            foreach (var earlier in types.Values)
                Supersede(earlier);
        }
        else if (block.Mode > 1)
        {
            Supersede(blocks);
        }

        blocks.Add(standing);

        return true;
    }

    /// <summary>Whether the block is one too many.</summary>
    public bool IsBeyond(TextFile file, int number) => number >= _files[file].Count;

    /// <summary>Whether the file's block of this number, counted from 0, counts.</summary>
    public bool IsLive(TextFile file, int number) => _files[file][number].IsLive;

    private static void Supersede(List<Standing> blocks)
    {
        foreach (var block in blocks)
            block.IsLive = false;

        blocks.Clear();
    }

    private sealed class Standing
    {
        public bool IsLive { get; set; } = true;
    }
}

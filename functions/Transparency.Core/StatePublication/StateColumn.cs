using Transparency.Core.Budgets;

namespace Transparency.Core.StatePublication;

/// <summary>What every municipality has at one node, in the order of the index.</summary>
public sealed class StateColumn
{
    private const int TownBytes = (3 * sizeof(long)) + sizeof(bool);

    private readonly StageAmounts[] _amounts;
    private readonly bool[] _isThere;

    internal StateColumn(int towns)
    {
        _amounts = new StageAmounts[towns];
        _isThere = new bool[towns];
    }

    /// <summary>How much memory it takes.</summary>
    public long Bytes => (long)_amounts.Length * TownBytes;

    /// <summary>The amounts of one, or null where it has nothing there.</summary>
    /// <param name="place">Which of the index.</param>
    public StageAmounts? AmountsOrNull(int place) => _isThere[place] ? _amounts[place] : null;

    internal void Add(int place, StageAmounts amounts)
    {
        if (place >= _amounts.Length)
            throw new InvalidDataException("The file of the country has cells of nobody.");

        _amounts[place] += amounts;
        _isThere[place] = true;
    }
}

namespace Transparency.Functions.Facts;

/// <summary>Which facts a cut leaves: those that have one of the numbers in each dimension that is cut.</summary>
public sealed class FactMatch(IReadOnlyList<(Dimension Dimension, HashSet<int> Numbers)> cuts)
{
    private readonly (Dimension Dimension, HashSet<int> Numbers)[] _cuts = [.. cuts];

    public bool Matches(in Fact fact)
    {
        foreach (var (dimension, numbers) in _cuts)
        {
            if (!numbers.Contains(dimension.NumberOf(fact)))
                return false;
        }

        return true;
    }
}

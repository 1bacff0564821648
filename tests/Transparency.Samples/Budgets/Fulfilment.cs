using Transparency.Samples.Numbers;

namespace Transparency.Samples.Budgets;

/// <summary>How much of a budget comes true: taxes nearly all, buildings rarely, everything between 60 and 110 %.</summary>
internal static class Fulfilment
{
    internal static long Of(PlannedPosition line, int months, SplitMix64 random)
    {
        var (least, most) = line.Position.Item[..2] switch
        {
            "11" or "12" or "13" or "15" => (960, 1080),
            "41" or "42" => (900, 1000),
            "50" => (930, 1000),
            "53" or "81" => (1000, 1000),
            "61" => (600, 1000),
            _ => (600, 1100),
        };
        // To the haléř for what is bought and sold; what is decided upon stays round.
        var halere = least == most ? 0 : random.Between(0, 99);
        return (line.Amended * random.Between(least, most) / 1000 * months / 12) - halere;
    }
}

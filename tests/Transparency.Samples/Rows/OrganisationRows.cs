using Transparency.Samples.Numbers;

namespace Transparency.Samples.Rows;

/// <summary>Plan and accounting of a subsidised organisation, about 30 bytes a row: a tenth of them plan.</summary>
internal sealed class OrganisationRows(int seed) : IRowMaker
{
    private readonly SplitMix64 random = new((ulong)seed);

    public void AppendHeaderTo(Utf8Buffer line) => line.Append("type;sa;aa;amount;date\n"u8);

    public void AppendTo(Utf8Buffer line)
    {
        var plan = random.Percent(10);
        line.Append(plan ? "ROZ;"u8 : "UCT;"u8);
        line.Append((random.Percent(80) ? 501 : 601) + random.Below(50));
        line.Append((byte)';');
        line.AppendPadded(10 * random.Below(80), 4);
        line.Append((byte)';');
        line.AppendCrowns(random.Between(-100_000, 2_500_000));
        line.Append((byte)';');

        if (!plan)
        {
            line.Append("2024-"u8);
            line.AppendTwoDigits(1 + random.Below(12));
            line.Append((byte)'-');
            line.AppendTwoDigits(1 + random.Below(28));
        }

        line.Append((byte)'\n');
    }
}

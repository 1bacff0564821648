using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Comparisons;

/// <summary>
/// A city, its districts and its organisations as one: what all have, without what one of them gave another. Of a transfer as much is left
/// out as the budgets of both tell; what one of them alone tells went to, or came from, somebody who is not in the tree, and stays.
/// </summary>
/// <param name="Sum">What is left.</param>
/// <param name="Removed">What was left out of the node.</param>
/// <param name="Known">The stages that every member knows.</param>
public sealed record TreeSum(StageAmounts Sum, StageAmounts Removed, Stages Known)
{
    private const Stages Every = Stages.Approved | Stages.Amended | Stages.Actual;

    public static TreeSum Of(IReadOnlyList<TreeMember> members)
    {
        var bodies = members.Select(member => new Body(member)).ToList();
        var removed = default(StageAmounts);

        foreach (var parent in bodies)
        {
            var children = bodies.Where(body => body.Member.Parent == parent.Member.Id && body != parent).ToList();

            foreach (var (kind, isUpwards) in Ways(parent.Member.Kind))
            {
                var fitting = children.Where(child => IsBetween(kind, child.Member.Kind)).ToList();
                var (paying, receiving) = isUpwards ? (fitting, [parent]) : (new List<Body> { parent }, fitting);

                foreach (var stage in Enum.GetValues<Stage>())
                    removed += StageAmounts.Of(stage, Remove(kind, stage, paying, receiving));
            }
        }

        var all = members.Aggregate(default(StageAmounts), (sum, member) => sum + (member.Node ?? default));
        var known = members.Aggregate(members.Count == 0 ? Stages.None : Every, (stages, member) => stages & member.Known);

        return new TreeSum(all - removed, removed, known);
    }

    /// <summary>What a body of this kind gives those that belong to it, and, upwards, has from them.</summary>
    private static IEnumerable<(TransferKind Kind, bool IsUpwards)> Ways(MunicipalityKind parent)
    {
        yield return (TransferKind.Organisation, false);

        if (parent == MunicipalityKind.Region)
        {
            yield return (TransferKind.RegionCurrent, false);
            yield return (TransferKind.RegionCapital, false);
        }
        else
        {
            yield return (TransferKind.DistrictCurrent, false);
            yield return (TransferKind.DistrictCurrent, true);
            yield return (TransferKind.DistrictCapital, false);
            yield return (TransferKind.DistrictCapital, true);
        }
    }

    private static bool IsBetween(TransferKind kind, MunicipalityKind child) =>
        (kind == TransferKind.Organisation) == (child == MunicipalityKind.Organisation);

    /// <summary>Leaves out on both sides what both tell.</summary>
    /// <returns>How much of it lies in the node asked for.</returns>
    private static Money Remove(TransferKind kind, Stage stage, List<Body> paying, List<Body> receiving)
    {
        var paid = paying.SelectMany(body => body.Rests(kind, isPaid: true)).ToList();
        var received = receiving.SelectMany(body => body.Rests(kind, isPaid: false)).ToList();
        long given = paid.Sum(rest => rest[stage]), got = received.Sum(rest => rest[stage]);

        if (Math.Sign(given) != Math.Sign(got))
            return default;

        var both = Math.Abs(given) < Math.Abs(got) ? given : got;

        return Take(paid, stage, both) + Take(received, stage, both);
    }

    /// <summary>From the lines as they come.</summary>
    private static Money Take(List<Rest> rests, Stage stage, long amount)
    {
        long asked = 0;

        foreach (var rest in rests)
        {
            if (amount == 0)
                break;
            if (Math.Sign(rest[stage]) != Math.Sign(amount))
                continue;

            var taken = Math.Abs(rest[stage]) < Math.Abs(amount) ? rest[stage] : amount;
            rest[stage] -= taken;
            amount -= taken;

            if (rest.IsAsked)
                asked += taken;
        }

        return new Money(asked);
    }

    private sealed class Body(TreeMember member)
    {
        private readonly ILookup<(TransferKind, bool), Rest> _rests = member.Transfers
            .ToLookup(transfer => (transfer.Kind, transfer.IsPaid), transfer => new Rest(transfer));

        public TreeMember Member => member;

        public IEnumerable<Rest> Rests(TransferKind kind, bool isPaid) => _rests[(kind, isPaid)];
    }

    /// <summary>What is still left of a line.</summary>
    private sealed class Rest(TreeTransfer transfer)
    {
        private readonly long[] _halere = [.. Enum.GetValues<Stage>().Select(stage => transfer.Amounts[stage].Halere)];

        public bool IsAsked => transfer.IsAsked;

        public long this[Stage stage]
        {
            get => _halere[(int)stage];
            set => _halere[(int)stage] = value;
        }
    }
}

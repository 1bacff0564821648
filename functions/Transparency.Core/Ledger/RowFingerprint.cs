namespace Transparency.Core.Ledger;

/// <summary>What stands for a row when rows are compared, see <see cref="RowHash"/>.</summary>
internal readonly record struct RowFingerprint(ulong First, ulong Second)
{
    /// <summary>The halves are evenly spread already.</summary>
    public override int GetHashCode() => (int)First;
}

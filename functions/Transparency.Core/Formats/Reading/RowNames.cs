using System.Text;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Ledger;
using Transparency.Core.Ledger.Aggregation;
using Transparency.Core.Validation;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Names of events or units that stand beside their codes on every row. A name that repeats costs no allocation; one that differs from the
/// name in use is said once for the file.
/// </summary>
/// <param name="units">Whether the codes are of units, not of events.</param>
/// <param name="codeColumn">The column of the code, for the report.</param>
/// <param name="reading">The books of the file.</param>
/// <param name="ledger">Keeps the names; the first of a code stays.</param>
internal sealed class RowNames(bool units, string codeColumn, FileReading reading, LedgerAggregation ledger)
{
    private readonly Dictionary<byte[], (byte[] Name, bool InUse)>.AlternateLookup<ReadOnlySpan<byte>> _names =
        new Dictionary<byte[], (byte[] Name, bool InUse)>(new ByteTextComparer()).GetAlternateLookup<ReadOnlySpan<byte>>();

    public void Add(ReadOnlySpan<byte> code, ReadOnlySpan<byte> name, long line)
    {
        if (code.IsEmpty || name.IsEmpty || ledger.Excess is not null)
            return;

        var known = _names.TryGetValue(code, out var first);
        if (!known || !name.SequenceEqual(first.Name))
        {
            var outcome = ledger.Name(units, Encoding.UTF8.GetString(code), Encoding.UTF8.GetString(name), null, line);
            var inUse = outcome != NamingOutcome.Redefined;
            first = (name.ToArray(), inUse);

            if (!known)
                _names[code] = first;
        }

        if (!first.InUse)
            reading.Gather(BudgetProblems.EventRedefined, line, codeColumn, code);
    }
}

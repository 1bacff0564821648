using Transparency.Core.Municipalities;
using Transparency.Core.Payments;

namespace Transparency.Core.Editions.Searching;

/// <summary>
/// Adds up an edition's payments by their counterparty. Only who is shown with an IČO is named; persons are one sum, and so are those who
/// find no room, so that all of it adds up to the payments. The memory that it takes is bounded.
/// </summary>
public sealed class CounterpartyTally
{
    /// <summary>So many counterparties have sums of their own.</summary>
    public const int MostCounterparties = 200_000;

    /// <summary>So many spellings of a name are kept of one.</summary>
    public const int MostNames = 4;

    /// <summary>So much of a name is kept.</summary>
    public const int NameLength = 300;

    /// <summary>Letters of all names together.</summary>
    private const int MostLetters = 8 << 20;

    private readonly int _most;
    private readonly Dictionary<uint, Sums> _known = [];
    private long _letters;

    /// <param name="most">How many counterparties have sums of their own.</param>
    public CounterpartyTally(int most = MostCounterparties) => _most = most;

    public SideSums Total { get; private set; }

    /// <summary>Payments of natural persons, whom nobody names.</summary>
    public SideSums Persons { get; private set; }

    /// <summary>Payments that name nobody.</summary>
    public SideSums Unnamed { get; private set; }

    /// <summary>Payments of those who found no room.</summary>
    public SideSums Others { get; private set; }

    /// <summary>Ordered by IČO.</summary>
    public IEnumerable<IndexedCounterparty> InOrder() => _known
        .OrderBy(known => known.Key)
        .Select(known => new IndexedCounterparty(new Ico(known.Key), known.Value.Names(), known.Value.All));

    /// <summary>Passes payments on, and adds each up on its way.</summary>
    public IEnumerable<Payment> Counting(IEnumerable<Payment> payments)
    {
        foreach (var payment in payments)
        {
            Add(payment);
            yield return payment;
        }
    }

    public void Add(Payment payment)
    {
        var sum = SideSums.Of(payment.Side, new PaymentSum(payment.Amount, 1));
        Total += sum;

        if (!payment.CounterpartyId.IsNone)
            AddOf(payment, sum);
        else if (payment.CounterpartyName.Length > 0)
            Persons += sum;
        else
            Unnamed += sum;
    }

    private void AddOf(Payment payment, SideSums sum)
    {
        if (!_known.TryGetValue(payment.CounterpartyId.Number, out var known))
        {
            if (_known.Count == _most || _letters > MostLetters)
            {
                Others += sum;
                return;
            }

            _known[payment.CounterpartyId.Number] = known = new Sums();
        }

        known.All += sum;

        if (payment.CounterpartyName.Length > 0 && _letters <= MostLetters)
            _letters += known.Name(Short(payment.CounterpartyName));
    }

    private static string Short(string name) => name.Length <= NameLength
        ? name
        : string.Concat(name.AsSpan(0, NameLength - (char.IsHighSurrogate(name[NameLength - 1]) ? 1 : 0)), "…");

    private sealed class Sums
    {
        private readonly List<(string Name, int Times)> _names = [];

        public SideSums All { get; set; }

        /// <summary>The commonest first; which of two equals comes first does not depend on how they came.</summary>
        public List<string> Names() =>
        [
            .. _names.OrderByDescending(name => name.Times).ThenBy(name => name.Name, StringComparer.Ordinal).Select(name => name.Name),
        ];

        /// <returns>How many letters it took.</returns>
        public int Name(string name)
        {
            for (var i = 0; i < _names.Count; i++)
            {
                if (_names[i].Name != name)
                    continue;

                _names[i] = (name, _names[i].Times + 1);
                return 0;
            }

            if (_names.Count == MostNames)
                return 0;

            _names.Add((name, 1));

            return name.Length;
        }
    }
}

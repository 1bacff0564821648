using Transparency.Core.Budgets;
using Transparency.Core.Payments;

namespace Transparency.Functions.Payments;

/// <summary>
/// Puts payments into the order asked for with little memory: of each only its key is kept, and the payments themselves only while they are
/// few. A page of many is picked out in a second reading.
/// </summary>
/// <param name="sort">One of <see cref="All"/>.</param>
public sealed class PaymentOrder(string sort)
{
    private const int Few = 5_000;

    private readonly List<(long Key, int Number)> _keys = [];
    private readonly List<Payment> _few = [];

    /// <summary>The orders, the newest first by default; equals stand in the order of the file.</summary>
    public static (string Name, string Value)[] All { get; } =
    [
        ("-date", "-date"),
        ("date", "date"),
        ("-amount", "-amount"),
        ("amount", "amount")
    ];

    public long Count => _keys.Count;

    /// <summary>The sum of all payments added.</summary>
    public Money Amount { get; private set; }

    public void Add(Payment payment)
    {
        var key = sort is "date" or "-date" ? payment.Date.DayNumber : payment.Amount.Halere;
        _keys.Add((sort[0] == '-' ? -key : key, _keys.Count));

        if (_few.Count < Few)
            _few.Add(payment);

        Amount += payment.Amount;
    }

    /// <param name="skip">How many payments to pass over.</param>
    /// <param name="limit">How many to return at most.</param>
    /// <param name="again">Reads the same payments once more.</param>
    public async Task<IReadOnlyList<Payment>> PageAsync(long skip, int limit, Func<IAsyncEnumerable<Payment>> again)
    {
        _keys.Sort();

        var wanted = _keys
            .Skip((int)Math.Min(skip, int.MaxValue))
            .Take(limit)
            .Select((key, place) => (key.Number, place))
            .ToDictionary(key => key.Number, key => key.place);
        var page = new Payment[wanted.Count];

        if (_keys.Count <= Few)
        {
            foreach (var (number, place) in wanted)
                page[place] = _few[number];

            return page;
        }

        var read = 0;

        await foreach (var payment in again())
        {
            if (wanted.TryGetValue(read++, out var place))
                page[place] = payment;
        }

        return page;
    }
}

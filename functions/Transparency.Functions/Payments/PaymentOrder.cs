using Transparency.Core.Budgets;
using Transparency.Core.Payments;

namespace Transparency.Functions.Payments;

/// <summary>
/// Puts payments into the order asked for with little memory: of each only its key is kept, and the payments themselves only while they are
/// few. A page of many is picked out in a second reading. Keys are sorted in pieces, so that it can stop soon.
/// </summary>
/// <param name="sort">One of <see cref="All"/>.</param>
public sealed class PaymentOrder(string sort)
{
    private const int Few = 5_000;
    private const int PieceKeys = 65_536;

    private readonly List<(long Key, int Number)[]> _pieces = [];
    private readonly List<(long Key, int Number)> _open = [];
    private readonly List<Payment> _few = [];
    private int _count;

    /// <summary>The orders, the newest first by default; equals stand in the order of the file.</summary>
    public static (string Name, string Value)[] All { get; } =
    [
        ("-date", "-date"),
        ("date", "date"),
        ("-amount", "-amount"),
        ("amount", "amount")
    ];

    public long Count => _count;

    /// <summary>The sum of all payments added.</summary>
    public Money Amount { get; private set; }

    public void Add(Payment payment)
    {
        var key = sort is "date" or "-date" ? payment.Date.DayNumber : payment.Amount.Halere;
        _open.Add((sort[0] == '-' ? -key : key, _count++));

        if (_open.Count == PieceKeys)
            Close();

        if (_few.Count < Few)
            _few.Add(payment);

        Amount += payment.Amount;
    }

    /// <param name="skip">How many payments to pass over.</param>
    /// <param name="limit">How many to return at most.</param>
    /// <param name="again">Reads the same payments once more.</param>
    /// <param name="cancel">Stops the sorting.</param>
    public async Task<IReadOnlyList<Payment>> PageAsync(
        long skip,
        int limit,
        Func<IAsyncEnumerable<Payment>> again,
        CancellationToken cancel)
    {
        Close();

        if (_count > Few)
            _few.Clear();

        var wanted = Numbers(skip, limit, cancel)
            .Select((number, place) => (number, place))
            .ToDictionary(key => key.number, key => key.place);
        var page = new Payment[wanted.Count];

        if (_count <= Few)
        {
            foreach (var (number, place) in wanted)
                page[place] = _few[number];

            return page;
        }

        var (read, found) = (0, 0);

        await foreach (var payment in again())
        {
            if (wanted.TryGetValue(read++, out var place))
            {
                page[place] = payment;
                found++;
            }

            if (found == page.Length)
                break;
        }

        return page;
    }

    /// <summary>Which payments stand on the page: the pieces are merged as far as it goes.</summary>
    private IEnumerable<int> Numbers(long skip, int limit, CancellationToken cancel)
    {
        if (skip >= _count)
            yield break;

        var next = new PriorityQueue<(int Piece, int At), (long, int)>(_pieces.Count);

        foreach (var (number, piece) in _pieces.Index())
            next.Enqueue((number, 0), piece[0]);

        for (var place = 0L; place < skip + limit && next.TryDequeue(out var first, out var key); place++)
        {
            cancel.ThrowIfCancellationRequested();

            if (place >= skip)
                yield return key.Item2;

            var piece = _pieces[first.Piece];
            if (first.At + 1 < piece.Length)
                next.Enqueue((first.Piece, first.At + 1), piece[first.At + 1]);
        }
    }

    private void Close()
    {
        if (_open.Count == 0)
            return;

        _open.Sort();
        _pieces.Add([.. _open]);
        _open.Clear();
    }
}

using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Payments;

namespace Transparency.Core.Editions.Paging;

/// <summary>Payments as they are counted one after the other, by the months of a year.</summary>
public sealed class MonthTally
{
    private const int Months = 12;

    private readonly SideSums[] _sums = new SideSums[Months + 1];
    private readonly int _firstDay;

    /// <summary>The month of each day of the year, from nought.</summary>
    private readonly byte[] _monthOf;

    public MonthTally(int year)
    {
        var first = new DateOnly(year, 1, 1);
        _firstDay = first.DayNumber;
        _monthOf = [.. Enumerable.Range(0, first.AddYears(1).DayNumber - _firstDay).Select(day => (byte)(first.AddDays(day).Month - 1))];
    }

    /// <summary>Of each of the twelve months.</summary>
    public IReadOnlyList<SideSums> OfMonths => _sums[..Months];

    /// <summary>Of all payments, also those whose day is in another year.</summary>
    public SideSums All => _sums.Aggregate((sum, month) => sum + month);

    /// <param name="side">Of the payment.</param>
    /// <param name="day">Its day, by the number that <see cref="DateOnly.DayNumber"/> gives it.</param>
    /// <param name="amount">How much it is.</param>
    public void Add(Side side, int day, Money amount)
    {
        var place = day - _firstDay;
        var month = place >= 0 && place < _monthOf.Length ? _monthOf[place] : Months;

        _sums[month] += SideSums.Of(side, new PaymentSum(amount, 1));
    }
}

using System.Globalization;
using System.Text;
using Transparency.Core.Municipalities;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// Of which years the rows of one file are, by its column of years, its heads or its days: the one place that decides what is not of the
/// folder's year. Rows that say another year are left out and told by year. A file none of whose rows are of the folder's year, or most of
/// whose days lie in other years, is refused.
/// </summary>
/// <param name="reading">The books of the file.</param>
/// <param name="year">The folder's year.</param>
internal sealed class YearsSeen(FileReading reading, FiscalYear year)
{
    /// <summary>A budget is approved from the autumn before its year begins.</summary>
    private const int FirstMonthOfApproval = 9;

    private readonly byte[] _ownText = Encoding.UTF8.GetBytes(year.ToString());
    private readonly int _firstDay = year.FirstDay.DayNumber;
    private readonly int _lastDay = year.LastDay.DayNumber;
    private readonly int _firstDayOfApproval = new DateOnly(year.Value - 1, FirstMonthOfApproval, 1).DayNumber;
    private readonly SortedDictionary<int, LeftOut> _leftOut = [];
    private readonly SortedDictionary<int, long> _otherDays = [];
    private long _ownDays;
    private long _daysLeftOut;
    private bool _isOwnSaid;

    /// <summary>Whether a column or a head said of which year rows are.</summary>
    public bool AreSaid => _isOwnSaid || _leftOut.Count > 0;

    /// <summary>Whether the text is the folder's year as almost every row has it.</summary>
    public bool IsOwn(ReadOnlySpan<byte> text)
    {
        var isOwn = text.SequenceEqual(_ownText);
        _isOwnSaid |= isOwn;

        return isOwn;
    }

    /// <summary>A row or a head says the folder's year.</summary>
    public void SayOwn() => _isOwnSaid = true;

    /// <summary>Leaves out a row that says another year; at the end each of those years is told with its first line.</summary>
    public void LeaveOut(int other, long line, string column)
    {
        Know(other, line, column).Rows++;
        reading.Ignore(IgnoredKinds.OtherYear);
    }

    /// <summary>Leaves out a row of another year that its reader has told.</summary>
    public void LeaveOut(int other) => LeaveOut(other, 0, "");

    /// <summary>Leaves out the row whose day was seen last: its format adds up what was paid in the year, whatever it holds.</summary>
    public void LeaveOutDay()
    {
        _daysLeftOut++;
        reading.Ignore(IgnoredKinds.OtherYear);
    }

    /// <summary>Takes note of the day of a row.</summary>
    /// <returns>Whether it lies in the folder's year.</returns>
    public bool See(DateOnly day, bool isOfBudget)
    {
        var number = day.DayNumber;
        var isInside = number >= _firstDay && number <= _lastDay;

        // The day of a budget's row is that of its approval.
        if (isInside || (isOfBudget && number >= _firstDayOfApproval && number < _firstDay))
            _ownDays++;
        else
            _otherDays[day.Year] = _otherDays.GetValueOrDefault(day.Year) + 1;

        return isInside;
    }

    /// <summary>Tells the years left out, and refuses a file that is not of the folder's year. Called once, after the last row.</summary>
    /// <param name="understood">How many rows were understood and not left out.</param>
    public void End(long understood)
    {
        if (IsOfNoOwnRow(understood))
        {
            Refuse();
            return;
        }

        foreach (var (other, rows) in _leftOut)
        {
            if (rows.Line > 0)
                reading.Told(RowProblems.DateOutsideYear, rows.Line, rows.Column, Text(other), rows.Rows);
        }

        if (HasMostDaysInOthers())
            Refuse();
    }

    private LeftOut Know(int other, long line, string column)
    {
        if (!_leftOut.TryGetValue(other, out var known))
            _leftOut[other] = known = new LeftOut(line, column);

        return known;
    }

    private bool IsOfNoOwnRow(long understood)
    {
        var others = _otherDays.Values.Sum();
        // Rows without a day are taken for the folder's.
        var undated = Math.Max(0, understood - _ownDays - others);

        return !_isOwnSaid && _ownDays == 0 && undated == 0 && (others > 0 || _leftOut.Count > 0);
    }

    /// <summary>
    /// One day alone may be a slip beside rows that have none. Where the rows of other years are left out, those of many years do no harm,
    /// and a file of mostly one other year is that year's.
    /// </summary>
    private bool HasMostDaysInOthers()
    {
        var others = _otherDays.Values.Sum();
        var most = Math.Max(others - _daysLeftOut, _otherDays.Values.DefaultIfEmpty().Max());

        return most > 1 && most * 2 > _ownDays + others;
    }

    private void Refuse()
    {
        var rows = new SortedDictionary<int, long>(_otherDays);

        foreach (var (other, left) in _leftOut)
            rows[other] = rows.GetValueOrDefault(other) + left.Rows;

        // Of many years the one with most rows is the one that the file was meant for.
        var (most, count) = rows.MaxBy(of => of.Value);
        var all = rows.Values.Sum() + _ownDays;
        var beside = rows.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({rows.Keys.First()}–{rows.Keys.Last()})");
        reading.Problem(
            FileProblems.WrongYear,
            null,
            null,
            new($"rok {most} na {count} z {all} řádků{beside}", $"the year {most} on {count} of {all} rows{beside}"),
            new($"řádky roku {year}", $"rows of {year}"));
    }

    private static string Text(int other) => other.ToString("0000", CultureInfo.InvariantCulture);

    private sealed class LeftOut(long line, string column)
    {
        public long Line { get; } = line;

        public string Column { get; } = column;

        public long Rows { get; set; }
    }
}

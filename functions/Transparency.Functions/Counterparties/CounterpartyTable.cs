using Transparency.Core.Budgets;
using Transparency.Core.Words;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Counterparties;

/// <summary>Counterparties as tables, each side in columns of its own.</summary>
internal static class CounterpartyTable
{
    private static readonly Wording Title = new("Protistrany", "Counterparties");

    /// <summary>Those of a year or of a municipality, each with its part of the side.</summary>
    /// <param name="name">What the table is called where it is saved.</param>
    /// <param name="counterparties">In their order.</param>
    /// <param name="hasYears">Whether each says in which years it was there.</param>
    public static Table<CounterpartySumResponse> Of(
        string name,
        IReadOnlyList<CounterpartySumResponse> counterparties,
        bool hasYears) => new(
        name,
        Title,
        [
            new("id", TableWords.Ico, ColumnKind.Code, one => one.Id),
            new("name", TableWords.Name, ColumnKind.Text, one => one.Name),
            .. Shares("income", one => one.Income),
            .. Shares("expenditure", one => one.Expenditure),
            .. Shares("financing", one => one.Financing),
            .. hasYears ? Years() : [],
        ],
        counterparties);

    /// <summary>One organisation in every municipality and year.</summary>
    public static Table<CounterpartyRow> Of(CounterpartyResponse counterparty) => new(
        "counterparty-" + counterparty.Id,
        Title,
        [
            new("municipality", TableWords.MunicipalityId, ColumnKind.Code, row => row.Town.Id),
            new("municipalityName", TableWords.Municipality, ColumnKind.Text, row => row.Town.Name),
            new("year", TableWords.Year, ColumnKind.Year, row => row.Year.Year),
            new("id", TableWords.Ico, ColumnKind.Code, _ => counterparty.Id),
            new("name", TableWords.Name, ColumnKind.Text, _ => counterparty.Name),
            .. Sums<CounterpartyRow>("income", row => row.Year.Income),
            .. Sums<CounterpartyRow>("expenditure", row => row.Year.Expenditure),
            .. Sums<CounterpartyRow>("financing", row => row.Year.Financing),
        ],
        [.. counterparty.Municipalities.SelectMany(town => town.Years.Select(year => new CounterpartyRow(town, year)))]);

    private static IEnumerable<TableColumn<CounterpartySumResponse>> Years() =>
        [new("years", TableWords.Years, ColumnKind.Text, one => TableCell.Of(one.Years?.Select(year => year.Year) ?? []))];

    private static IEnumerable<TableColumn<CounterpartySumResponse>> Shares(
        string side,
        Func<CounterpartySumResponse, SharedSumResponse?> of) =>
    [
        .. Sums<CounterpartySumResponse>(side, one => of(one) is { } sum ? new(sum.Amount, sum.Count) : null),
        new(side + "Share", Of(side, new("podíl", "share")), ColumnKind.Ratio, one => of(one)?.Share),
    ];

    private static IEnumerable<TableColumn<T>> Sums<T>(string side, Func<T, SumResponse?> of) =>
    [
        new(side + "Amount", Of(side, new("Kč", "CZK")), ColumnKind.Amount, one => (Money?)of(one)?.Amount),
        new(side + "Count", Of(side, new("počet plateb", "payments")), ColumnKind.Count, one => of(one)?.Count),
    ];

    private static Wording Of(string side, Wording what)
    {
        var called = SpokenWords.Of(side);
        return new($"{called.Czech}: {what.Czech}", $"{called.English}: {what.English}");
    }
}

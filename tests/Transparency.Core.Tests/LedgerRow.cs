using System.Globalization;

namespace Transparency.Core.Tests;

/// <summary>
/// A row of a CityVizor data file as a person would read it; amounts are decimal, so that sums owe nothing to the product.
/// </summary>
internal sealed record LedgerRow(
    string Type,
    string Paragraph,
    string Item,
    string Event,
    string Unit,
    decimal Amount,
    DateOnly? Date,
    string Id,
    string Name,
    string Description)
{
    public static string[] Header { get; } = TestFolder.Header.TrimEnd().Split(';');

    public bool IsAmended => Type == "ROZ";

    public bool IsPayment => Type is "KDF" or "KOF" && Date is not null && Item[..2] is not "50" and not "54";

    public string[] Fields() =>
    [
        Type, Paragraph, Item, Event, Unit, Amount.ToString(
            "0.00", CultureInfo.InvariantCulture), Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        Id, Name, Description,
    ];
}

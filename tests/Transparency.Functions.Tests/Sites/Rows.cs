using System.Globalization;
using System.Text;

namespace Transparency.Functions.Tests.Sites;

/// <summary>Builds a <c>data.csv</c> row by row.</summary>
internal sealed class Rows
{
    private readonly StringBuilder _text = new("type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n");

    /// <summary>The amended budget of an item.</summary>
    public Rows Amended(string paragraph, string item, decimal amount, string ownEvent = "") =>
        Add("ROZ", paragraph, item, ownEvent, amount, "");

    /// <summary>An actual amount without a payment.</summary>
    public Rows Actual(string paragraph, string item, decimal amount, string ownEvent = "") =>
        Add("UCT", paragraph, item, ownEvent, amount, "");

    /// <summary>A single payment to a company.</summary>
    public Rows Payment(
        string paragraph,
        string item,
        decimal amount,
        string date,
        string ownEvent = "",
        string description = "Oprava střechy") =>
        Add("KDF", paragraph, item, ownEvent, amount, date, $"91862523;Truhlářství Žďár;{description}");

    public override string ToString() => _text.ToString();

    private Rows Add(string type, string paragraph, string item, string ownEvent, decimal amount, string date, string rest = ";;")
    {
        _text.Append(CultureInfo.InvariantCulture, $"{type};{paragraph};{item};{ownEvent};;{amount};{date};{rest}\n");
        return this;
    }
}

using Transparency.Core.Budgets.Classification;
using Transparency.Core.Payments;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Payments;

/// <summary>Payments as a workbook. As CSV they are a part of the edition's <c>payments.csv</c>, which has the same columns.</summary>
internal static class PaymentTable
{
    /// <summary>What the table is called where it is saved.</summary>
    public const string Name = "payments";

    public static Table<Payment> Of(IReadOnlyList<Payment> payments, PublishedYear found) => new(
        found.TableName(Name),
        new("Platby", "Payments"),
        [
            new("date", new("Datum", "Date"), ColumnKind.Date, payment => payment.Date),
            new("type", new("Druh dokladu", "Type of record"), ColumnKind.Code, payment => payment.Type),
            new("side", new("Strana", "Side"), ColumnKind.Word, payment => payment.Side.Name()),
            new("paragraph", new("Paragraf", "Paragraph"), ColumnKind.Code, payment => payment.Paragraph.ToString()),
            new("item", new("Položka", "Item"), ColumnKind.Code, payment => payment.Item.ToString()),
            new("event", new("Akce", "Event"), ColumnKind.Code, payment => payment.Event),
            new("unit", new("Organizační jednotka", "Unit"), ColumnKind.Code, payment => payment.Unit),
            new("amount", new("Částka (Kč)", "Amount (CZK)"), ColumnKind.Amount, payment => payment.Amount),
            new("counterpartyId", TableWords.Ico, ColumnKind.Code, payment => payment.CounterpartyId.ToString()),
            new("counterpartyName", new("Protistrana", "Counterparty"), ColumnKind.Text, payment => payment.CounterpartyName),
            new("description", new("Popis", "Description"), ColumnKind.Text, payment => payment.Description),
        ],
        payments);
}

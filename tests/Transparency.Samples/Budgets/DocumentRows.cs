using System.Globalization;
using Transparency.Samples.Files;
using Transparency.Samples.Numbers;
using Transparency.Samples.Tables;

namespace Transparency.Samples.Budgets;

/// <summary>Makes one booked row: invoices are dated, and carry a counterparty and a description.</summary>
internal sealed class DocumentRows(int year, SplitMix64 random)
{
    private int invoices = 100;

    internal SampleRow Row(BudgetPosition position, string type, long halere, int month, Counterparty counterparty)
    {
        var invoice = type is "KDF" or "KOF";
        // The traps of real files: an invoice received on an income item, an issued one on expenditure.
        if (invoice && random.Percent(2))
            type = type == "KDF" ? "KOF" : "KDF";

        DateOnly? date = invoice ? new(year, month, 1 + random.Below(DateTime.DaysInMonth(year, month))) : null;
        return new SampleRow(
            type, position.Paragraph, position.Item, position.Event, position.Unit, halere, month, date,
            invoice || type == "POU" ? Party(position, counterparty) : Files.Party.None,
            invoice || type == "POU" || random.Percent(25) ? Description(position, month, halere < 0) : "");
    }

    private Party Party(BudgetPosition position, Counterparty counterparty) => counterparty switch
    {
        Counterparty.Supplier => random.Percent(6) ? random.Pick(Persons.All) : random.Pick(SuppliersFor(position)),
        Counterparty.Association => random.Pick(Associations.For(position.Item)),
        Counterparty.Person => random.Pick(Persons.All),
        // Flats are let to people.
        Counterparty.Anyone when position.Paragraph == "3612" => random.Pick(Persons.All),
        Counterparty.Anyone => random.Percent(50) ? random.Pick(Persons.All) : random.Pick(Suppliers.All).Party,
        _ => Files.Party.None,
    };

    private static IReadOnlyList<Party> SuppliersFor(BudgetPosition position) =>
        position.Item == "5169" ? ServiceTrade.In(position.Paragraph).Parties() : Suppliers.For(position.Item);

    private string Description(BudgetPosition position, int month, bool correction)
    {
        var texts = position.Item == "5169" ? ServiceTrade.In(position.Paragraph).Texts : Descriptions.For(position.Item);
        if (texts.Count == 0)
            return "";

        var text = random.Pick(texts);

        if (correction)
            return $"Dobropis: {text}";
        if (random.Percent(35))
            return string.Create(CultureInfo.InvariantCulture, $"{text} – {Descriptions.MonthName(month)} {year}");

        return random.Percent(15) ? string.Create(CultureInfo.InvariantCulture, $"{text}, fa č. {year % 100}{++invoices:D4}") : text;
    }
}

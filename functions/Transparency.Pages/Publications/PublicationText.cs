using Transparency.Core.Budgets;
using Transparency.Core.Publishing;
using Transparency.Core.Words;
using Transparency.Pages.Documents;

namespace Transparency.Pages.Publications;

/// <summary>A publication in words and small tables: what a feed's entry and a publication's page show.</summary>
public sealed record PublicationText(Publication Publication, Language Language) : Page(Language)
{
    private const int MostNames = 10;

    /// <summary>The content of a feed's entry.</summary>
    public string Html() => TextView.Create(this).Html().TrimEnd('\n');

    internal static AmountTable TotalsTable(SideTotals totals, Language language) => new(
        [
            Row(PublicationWords.Income, totals.Income, language, Figures.Amount),
            Row(PublicationWords.Expenditure, totals.Expenditure, language, Figures.Amount),
        ],
        language);

    internal static AmountTable ChangeTable(SideTotals change, Language language)
    {
        var rows = new List<AmountRow>
        {
            Row(PublicationWords.Income, change.Income, language, Figures.Signed),
            Row(PublicationWords.Expenditure, change.Expenditure, language, Figures.Signed),
        };
        if (change.Financing is { } financing)
            rows.Add(Row(PublicationWords.Financing, financing, language, Figures.Signed));
        return new(rows, language);
    }

    internal static AmountTable NodeTable(IReadOnlyList<NodeChange> nodes, Language language) => new(
        [
            .. nodes.Select(node => new AmountRow(
                $"{PublicationWords.SideName(node.Side).In(language)}: {node.Code} {node.Name}",
                Figures.Signed(node.Change.Amended, language),
                Figures.Signed(node.Change.Actual, language))),
        ],
        language);

    internal string Payments(PaymentsChange payments)
    {
        var parts = new List<string>();
        if (payments.Added > 0)
            parts.Add(PublicationWords.PaymentsAdded.In(Language).Filled(Count(payments.Added), Figures.Amount(payments.AddedAmount, Language)));
        if (payments.Removed > 0)
            parts.Add(PublicationWords.PaymentsRemoved.In(Language).Filled(Count(payments.Removed), Figures.Amount(payments.RemovedAmount, Language)));
        return string.Join(", ", parts);
    }

    internal string Events(EventsChange events)
    {
        var parts = new List<string>();
        if (events.Added > 0)
            parts.Add(PublicationWords.EventsAdded.In(Language).Filled(Names(events.Added, events.AddedEvents.Select(NameOf))));
        if (events.Removed > 0)
            parts.Add(PublicationWords.EventsRemoved.In(Language).Filled(Names(events.Removed, events.RemovedEvents.Select(NameOf))));
        return string.Join("; ", parts);
    }

    internal string Documents(DocumentsChange documents)
    {
        var parts = new List<string>();
        if (documents.Added > 0)
            parts.Add(PublicationWords.DocumentsAdded.In(Language).Filled(Names(documents.Added, documents.AddedDocuments.Select(NameOf))));
        if (documents.Removed > 0)
            parts.Add(PublicationWords.DocumentsRemoved.In(Language).Filled(Names(documents.Removed, documents.RemovedDocuments.Select(NameOf))));
        return string.Join("; ", parts);
    }

    private static AmountRow Row(Wording side, StageTotals totals, Language language, Func<Money?, Language, string> amount) =>
        new(side.In(language), amount(totals.Amended, language), amount(totals.Actual, language));

    private static string NameOf(EventName name) => name.Name.Length == 0 ? name.Id : name.Name;

    private string NameOf(DocumentName document) => DocumentWords.Name(document).In(Language);

    private string Names(long count, IEnumerable<string> names)
    {
        var shown = string.Join(", ", names.Take(MostNames));
        return count > MostNames ? $"{shown} … ({Count(count)})" : shown;
    }

    private string Count(long number) => Figures.Count(number, Language);
}

/// <summary>A table of amounts, amended and actual.</summary>
public sealed record AmountTable(IReadOnlyList<AmountRow> Rows, Language Language) : Page(Language);

/// <summary>What the amounts are of, and the amounts as they are written.</summary>
public sealed record AmountRow(string Head, string Amended, string Actual);

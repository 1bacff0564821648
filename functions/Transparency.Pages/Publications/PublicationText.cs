using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Comparison;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Pages.Documents;

namespace Transparency.Pages.Publications;

/// <summary>A publication in words and small tables: what a feed's entry and a publication's page show.</summary>
public sealed record PublicationText(Publication Publication, Language Language) : Page(Language)
{
    private const int MostNames = 10;

    /// <summary>Whether names that a town gives are left out and only counted: how long they are is the town's.</summary>
    public bool IsBrief { get; init; }

    internal IEnumerable<PublishedSource> Sources => IsBrief ? [] : Publication.Sources;

    /// <summary>The content of a feed's entry.</summary>
    public string Html() => TextView.Create(this).Html();

    /// <summary>The content of a feed's entry in so many bytes: where it would have more, without the names.</summary>
    public string Html(int mostBytes)
    {
        var html = Html();
        return Encoding.UTF8.GetByteCount(html) <= mostBytes ? html : (this with { IsBrief = true }).Html();
    }

    internal string CountedSources() => Count(Publication.Sources.Count);

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

    internal string Payments(PaymentsChange payments) => Both(
        ", ",
        Payments(PublicationWords.PaymentsAdded, payments.Added, payments.AddedAmount),
        Payments(PublicationWords.PaymentsRemoved, payments.Removed, payments.RemovedAmount));

    internal string Events(EventsChange events) => Both(
        "; ",
        Names(PublicationWords.EventsAdded, events.Added, events.AddedEvents.Select(NameOf)),
        Names(PublicationWords.EventsRemoved, events.Removed, events.RemovedEvents.Select(NameOf)));

    internal string Documents(DocumentsChange documents) => Both(
        "; ",
        Names(PublicationWords.DocumentsAdded, documents.Added, documents.AddedDocuments.Select(NameOf)),
        Names(PublicationWords.DocumentsRemoved, documents.Removed, documents.RemovedDocuments.Select(NameOf)));

    private static AmountRow Row(Wording side, StageTotals totals, Language language, Func<Money?, Language, string> amount) =>
        new(side.In(language), amount(totals.Amended, language), amount(totals.Actual, language));

    private static string NameOf(EventName name) => name.Name.Length == 0 ? name.Id : name.Name;

    private string NameOf(DocumentName document) => DocumentWords.Name(document).In(Language);

    /// <summary>What came and what went, of which there may be only one.</summary>
    private static string Both(string between, string? added, string? removed) =>
        string.Join(between, new[] { added, removed }.OfType<string>());

    private string? Payments(Wording sentence, long count, Money? amount) =>
        count > 0 ? sentence.In(Language).Filled(Count(count), Figures.Amount(amount, Language)) : null;

    private string? Names(Wording sentence, long count, IEnumerable<string> names)
    {
        if (count == 0)
            return null;

        if (IsBrief)
            return sentence.In(Language).Filled(Count(count));

        var shown = string.Join(", ", names.Take(MostNames));
        return sentence.In(Language).Filled(count > MostNames ? $"{shown} … ({Count(count)})" : shown);
    }

    private string Count(long number) => Figures.Count(number, Language);
}

/// <summary>A table of amounts, amended and actual.</summary>
public sealed record AmountTable(IReadOnlyList<AmountRow> Rows, Language Language) : Page(Language);

/// <summary>What the amounts are of, and the amounts as they are written.</summary>
public sealed record AmountRow(string Head, string Amended, string Actual);

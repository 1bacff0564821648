using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Publishing;
using Transparency.Functions.Pages;

namespace Transparency.Functions.Feeds;

/// <summary>A publication in words and small tables: what a feed's entry and a publication's page show. All text is escaped.</summary>
internal sealed class PublicationText(FeedWords words)
{
    public string Html(Publication publication)
    {
        var html = new StringBuilder();
        if (publication.Withdrawal is { } withdrawal) return html.Append("<p>").Append(CzechText.Html(words.Withdrawal(withdrawal))).Append("</p>").ToString();
        if (publication.Consolidated is not { } totals) return html.Append("<p>").Append(words.EmptyFolder).Append("</p>").ToString();
        html.Append("<p>").Append(words.Amounts).Append("</p>");
        Head(html, "", words.Amended, words.Actual);
        Row(html, words.Sides[0], words.Amount(totals.Income.Amended), words.Amount(totals.Income.Actual));
        Row(html, words.Sides[1], words.Amount(totals.Expenditure.Amended), words.Amount(totals.Expenditure.Actual));
        html.Append("</tbody></table>");
        if (publication.Change is { } change) AppendChange(html, change);
        AppendSources(html, publication);
        return html.ToString();
    }

    private void AppendChange(StringBuilder html, PublicationChange change)
    {
        html.Append("<h2>").Append(words.SinceBefore).Append("</h2>");
        Head(html, "", words.Amended, words.Actual);
        (string Side, StageTotals? Totals)[] sides = [(words.Sides[0], change.Totals.Income), (words.Sides[1], change.Totals.Expenditure), (words.Sides[2], change.Totals.Financing)];
        foreach (var (side, totals) in sides)
        {
            if (totals is not null) Row(html, side, words.Signed(totals.Amended), words.Signed(totals.Actual));
        }
        html.Append("</tbody></table>");
        if (change.Nodes.Count > 0) AppendNodes(html, change.Nodes);
        if (!change.Payments.IsNone) AppendPayments(html, change.Payments);
        if (!change.Events.IsNone) AppendEvents(html, change.Events);
        if (change.Documents is { } documents) AppendDocuments(html, documents);
    }

    private void AppendNodes(StringBuilder html, IReadOnlyList<NodeChange> nodes)
    {
        html.Append("<h2>").Append(words.MostChanged).Append("</h2>");
        Head(html, "", words.Amended, words.Actual);
        foreach (var node in nodes)
        {
            Row(html, $"{words.SideName(node.Side)}: {node.Code} {node.Name}", words.Signed(node.Change.Amended), words.Signed(node.Change.Actual));
        }
        html.Append("</tbody></table>");
    }

    private void AppendPayments(StringBuilder html, PaymentsChange payments)
    {
        var parts = new List<string>();
        if (payments.Added > 0) parts.Add(FeedWords.Filled(words.PaymentsAdded, words.Count(payments.Added), words.Amount(payments.AddedAmount)));
        if (payments.Removed > 0) parts.Add(FeedWords.Filled(words.PaymentsRemoved, words.Count(payments.Removed), words.Amount(payments.RemovedAmount)));
        html.Append("<p>").Append(words.Payments).Append(": ").AppendJoin(", ", parts).Append(".</p>");
    }

    private void AppendEvents(StringBuilder html, EventsChange events)
    {
        var parts = new List<string>();
        if (events.Added > 0) parts.Add(FeedWords.Filled(words.EventsAdded, Names(events.Added, events.AddedEvents)));
        if (events.Removed > 0) parts.Add(FeedWords.Filled(words.EventsRemoved, Names(events.Removed, events.RemovedEvents)));
        html.Append("<p>").Append(words.Events).Append(": ").Append(CzechText.Html(string.Join("; ", parts))).Append(".</p>");
    }

    private void AppendDocuments(StringBuilder html, DocumentsChange documents)
    {
        var of = words.Language == "cs" ? DocumentWords.Czech : DocumentWords.English;
        var parts = new List<string>();
        if (documents.Added > 0) parts.Add(FeedWords.Filled(words.DocumentsAdded, Names(documents.Added, documents.AddedDocuments.Select(of.Name))));
        if (documents.Removed > 0) parts.Add(FeedWords.Filled(words.DocumentsRemoved, Names(documents.Removed, documents.RemovedDocuments.Select(of.Name))));
        html.Append("<p>").Append(of.Title).Append(": ").Append(CzechText.Html(string.Join("; ", parts))).Append(".</p>");
    }

    private string Names(int count, IReadOnlyList<EventName> events) => Names(count, events.Select(name => name.Name.Length == 0 ? name.Id : name.Name));

    private string Names(int count, IEnumerable<string> names)
    {
        const int listed = 10;
        var shown = string.Join(", ", names.Take(listed));
        return count > listed ? $"{shown} … ({words.Count(count)})" : shown;
    }

    /// <summary>Where the figures come from, so that whoever has the file can check it is the same.</summary>
    private void AppendSources(StringBuilder html, Publication publication)
    {
        html.Append("<p>").Append(words.Edition).Append(' ').Append(publication.Edition).Append(". ").Append(words.Sources).Append(":</p><ul>");
        foreach (var source in publication.Sources) html.Append("<li>").Append(CzechText.Html(source.Name)).Append(", SHA-256 ").Append(source.Sha256).Append("</li>");
        html.Append("</ul>");
    }

    private static void Head(StringBuilder html, params ReadOnlySpan<string> columns)
    {
        html.Append("<table><thead><tr>");
        foreach (var column in columns) html.Append("<th>").Append(column).Append("</th>");
        html.Append("</tr></thead><tbody>");
    }

    private static void Row(StringBuilder html, string head, params ReadOnlySpan<string> amounts)
    {
        html.Append("<tr><th scope=\"row\">").Append(CzechText.Html(head)).Append("</th>");
        foreach (var amount in amounts) html.Append("<td>").Append(amount).Append("</td>");
        html.Append("</tr>");
    }
}

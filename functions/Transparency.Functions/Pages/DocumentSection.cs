using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Documents;
using Transparency.Core.Publishing;

namespace Transparency.Functions.Pages;

/// <summary>A year's budget documents as safe HTML: by kind, each with its link, its days and how its deadlines stand.</summary>
internal sealed class DocumentSection(DocumentWords words, MunicipalityKind of)
{
    /// <summary>So many are shown; the table of the edition has all.</summary>
    private const int MostShown = 500;

    public string Html(DocumentDeadlines deadlines, DateOnly today)
    {
        if (deadlines.Listed.Count == 0) return $"<p>{words.None}</p>";
        var html = new StringBuilder("<p>").Append(DocumentWords.Filled(words.Lead, DocumentWords.Day(today))).Append("</p>");
        foreach (var kind in DocumentKinds.All)
        {
            var listed = deadlines.Listed.Take(MostShown).Where(document => document.Document.Kind == kind).ToList();
            var missing = deadlines.Missing.Where(document => document.Kind == kind).ToList();
            if (listed.Count + missing.Count == 0) continue;
            html.Append("<h3>").Append(words.Kinds[(int)kind]).Append("</h3><ul>");
            foreach (var document in listed) AppendListed(html, document);
            foreach (var document in missing) AppendMissing(html, document);
            html.Append("</ul>");
        }
        return html.ToString();
    }

    private void AppendListed(StringBuilder html, ListedDocument listed)
    {
        var document = listed.Document;
        html.Append("<li>");
        var title = CzechText.Html(document.Title ?? words.Singular[(int)document.Kind]);
        if (document.Url is { } url) html.Append("<a href=\"").Append(CzechText.Html(url)).Append("\">").Append(title).Append("</a>");
        else html.Append(title);
        AppendDays(html, document);
        foreach (var deadline in listed.Deadlines) AppendDeadline(html, deadline, words.State(deadline));
        html.Append("</li>");
    }

    private void AppendDays(StringBuilder html, BudgetDocument document)
    {
        var parts = new List<string>();
        if (document.Number is { } number) parts.Add($"{words.Number}\u00A0{CzechText.Html(number)}");
        var isDraft = document.Kind is DocumentKind.DraftOutlook or DocumentKind.DraftBudget or DocumentKind.DraftFinalAccount;
        foreach (var (word, day) in new[] { (isDraft ? words.Discussed : words.Approved, document.Approved), (words.Published, document.Published), (words.Removed, document.Removed) })
        {
            if (day is { } date) parts.Add($"{word} {DocumentWords.Day(date)}");
        }
        if (parts.Count > 0) html.Append(", ").AppendJoin(", ", parts);
    }

    private void AppendMissing(StringBuilder html, MissingDocument missing)
    {
        html.Append("<li>").Append(words.NotListed);
        AppendDeadline(html, missing.Deadline, missing.Deadline.State == DeadlineState.Missed ? words.Over : words.State(missing.Deadline));
        html.Append("</li>");
    }

    private void AppendDeadline(StringBuilder html, Deadline deadline, string state)
    {
        html.Append("<small class=\"official\">").Append(words.Rules[(int)deadline.Rule]).Append(" (").Append(deadline.Rule.Law(of)).Append("): <b>").Append(state).Append("</b>");
        if (deadline.Due is { } due) html.Append(", ").Append(DocumentWords.Filled(words.Due, DocumentWords.Day(due)));
        html.Append("</small>");
    }
}

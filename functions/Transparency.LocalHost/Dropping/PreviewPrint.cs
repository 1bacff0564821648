using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Editions.Comparison;
using Transparency.Core.Previews;
using Transparency.Core.Words;
using Transparency.LocalHost.Screens;
using Transparency.Pages.Reports;

namespace Transparency.LocalHost.Dropping;

/// <summary>Prints what a dry run found beside its report: the largest changes, what goes, and what to decide.</summary>
internal sealed class PreviewPrint(Screen screen)
{
    public void Print(FolderPreview preview)
    {
        if (preview.Changes.Count > 0)
            screen.Output.WriteLine($"{screen.Say(OutcomeWords.Changes)}:");

        foreach (var change in preview.Changes)
            screen.Output.WriteLine($"    {Line(change)}");

        if (preview.Replaces.Count > 0)
            screen.Output.WriteLine($"{screen.Say(OutcomeWords.Replaces)} {string.Join(", ", preview.Replaces)}");
        if (preview.Questions.Count > 0)
            screen.Print(OutcomeWords.Questions);

        foreach (var question in preview.Questions)
            Print(question);

        screen.Output.Flush();
    }

    public void Print(PreviewQuestion question)
    {
        screen.Output.WriteLine($"  {screen.Say(new(question.TextCs, question.Text))}");

        foreach (var (number, answer) in question.Answers.Index())
        {
            screen.Output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"    {number + 1}. {screen.Say(new(answer.TextCs, answer.Text))}"));
        }
    }

    /// <summary>In the stage that changed most.</summary>
    private string Line(NodeChange node)
    {
        (Money? Before, Money? After, Money? Change, Wording Stage)[] stages =
        [
            (node.Before.Approved, node.After.Approved, node.Change.Approved, ReportWords.Stages[0]),
            (node.Before.Amended, node.After.Amended, node.Change.Amended, ReportWords.Stages[1]),
            (node.Before.Actual, node.After.Actual, node.Change.Actual, ReportWords.Stages[2]),
        ];
        var (before, after, change, stage) = stages.MaxBy(of => Math.Abs(of.Change?.Halere ?? 0));
        string[] amounts = [.. new[] { before, after, change }.Select(amount => screen.Say(ReportWords.Amount(amount)))];

        return $"{node.Code} {node.Name}, {screen.Say(stage).ToLowerInvariant()}: {amounts[0]} → {amounts[1]} ({amounts[2]})";
    }
}

using RazorSlices;
using Transparency.Core.Validation;
using Transparency.Core.Words;
using Transparency.Pages.Help.Systems;

namespace Transparency.Pages.Help;

/// <summary>Every message that a report can have, and what to do about it, also in the systems that it often comes from.</summary>
public sealed record HelpProblemsPage(Language Language) : HelpPage(HelpAddresses.Problems, Language)
{
    /// <summary>Errors, then warnings, each by its code.</summary>
    internal static IReadOnlyList<(Wording Heading, IReadOnlyList<ProblemKind> Kinds)> Chapters { get; } =
    [
        (HelpWords.Errors, Of(Severity.Error)),
        (HelpWords.Warnings, Of(Severity.Warning)),
    ];

    internal override Wording Title => HelpWords.Problems;

    internal override Wording Lead => HelpWords.ProblemsLead;

    internal static IEnumerable<(HelpSystem System, Wording Cause)> In(ProblemKind kind) =>
        from system in HelpSystems.All
        from advice in system.Advice
        where advice.Kind == kind
        select (system, advice.Cause);

    private static List<ProblemKind> Of(Severity severity) =>
        [.. ProblemKinds.All.Where(kind => kind.Severity == severity).OrderBy(kind => kind.Code, StringComparer.Ordinal)];

    protected override RazorSlice View() => HelpProblemsView.Create(this);
}

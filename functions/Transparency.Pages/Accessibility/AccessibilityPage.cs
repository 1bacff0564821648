using RazorSlices;
using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages.Accessibility;

/// <summary>
/// The statement of accessibility (prohlášení o přístupnosti) that law 99/2019 Sb. wants of a public body: who states it, how far the pages
/// conform, what in them does not, when and how that was found, whom to write to and who enforces it.
/// </summary>
/// <param name="Operator">Who runs the deployment, or empty where that is not set.</param>
/// <param name="Contact">The e-mail to write to, or empty where that is not set.</param>
/// <param name="Evaluated">The day on which the operator looked at the pages, or null while nobody has.</param>
/// <param name="Language">Of the reader.</param>
public sealed record AccessibilityPage(string Operator, string Contact, DateOnly? Evaluated, Language Language) : PublicPage(Language)
{
    /// <summary>Where the agency that enforces the law takes complaints.</summary>
    internal const string AuthorityMail = "pristupnost@dia.gov.cz";

    public override PageFrame Frame =>
        new(Language, AccessibilityWords.Title.In(Language), AccessibilityWords.Commitment.In(Language).Filled(Who))
        {
            Canonical = Canonical,
        };

    /// <summary>The whole address of this content, or null.</summary>
    public string? Canonical { get; init; }

    internal string Who => Operator.Length > 0 ? Operator : AccessibilityWords.SomeOperator.In(Language);

    protected override RazorSlice View() => AccessibilityView.Create(this);
}

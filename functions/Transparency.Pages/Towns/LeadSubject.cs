using Transparency.Core.Municipalities;
using Transparency.Core.Words;

namespace Transparency.Pages.Towns;

/// <summary>
/// Who a year is told of, as verbs and pronouns follow it: one body, or all of the country. Sentences have <c>[It]</c>, <c>[it]</c>,
/// <c>[its]</c>, <c>[plans]</c> and in Czech the ending <c>[e]</c> of one that plans.
/// </summary>
/// <param name="Who">In a sentence.</param>
/// <param name="Ending">Of a Czech verb in the past.</param>
/// <param name="IsMany">Whether it is more than one.</param>
internal sealed record LeadSubject(Wording Who, string Ending, bool IsMany = false)
{
    public static LeadSubject WholeCountry { get; } =
        new(new("obce a\u00A0kraje", "municipalities and regions"), "y", IsMany: true);

    public static LeadSubject Of(MunicipalityKind kind) => kind switch
    {
        MunicipalityKind.District => new(new("městská část", "the city district"), "a"),
        MunicipalityKind.Region => new(new("kraj", "the region"), ""),
        MunicipalityKind.Organisation => new(new("organizace", "the organisation"), "a"),
        _ => new(new("obec", "the municipality"), "a"),
    };

    /// <summary>The sentence about it.</summary>
    public string Say(Wording sentence, Language language) => sentence.In(language)
        .Replace("[It]", IsMany ? "They" : "It", StringComparison.Ordinal)
        .Replace("[it]", IsMany ? "they" : "it", StringComparison.Ordinal)
        .Replace("[its]", IsMany ? "their" : "its", StringComparison.Ordinal)
        .Replace("[plans]", IsMany ? "plan" : "plans", StringComparison.Ordinal)
        .Replace("[e]", IsMany ? "í" : "e", StringComparison.Ordinal);
}

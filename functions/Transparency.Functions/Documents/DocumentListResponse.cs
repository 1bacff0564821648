using System.Text.Json.Serialization;
using Transparency.Core.Documents;
using Transparency.Functions.Municipalities;

namespace Transparency.Functions.Documents;

/// <summary>
/// The budget documents that a municipality lists for a year, and how their deadlines stand on the day of the answer. Where there are more
/// than are shown, <c>next</c> leads to them.
/// </summary>
public sealed record DocumentListResponse(
    MunicipalityHeadResponse Municipality,
    int Year,
    string Edition,
    DateOnly Today,
    IReadOnlyList<DocumentResponse> Documents,
    IReadOnlyList<MissingDocumentResponse> Missing,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Next,
    IReadOnlyDictionary<string, string> Links);

/// <summary>A document on the list.</summary>
public sealed record DocumentResponse(
    DocumentKind Kind,
    string? Title,
    string? Number,
    string? Url,
    DateOnly? Approved,
    DateOnly? Published,
    DateOnly? Removed,
    IReadOnlyList<DeadlineResponse> Deadlines);

/// <summary>A document that the list lacks.</summary>
public sealed record MissingDocumentResponse(DocumentKind Kind, DeadlineResponse Deadline);

/// <summary>A deadline, with the provision that it comes from, in Czech.</summary>
public sealed record DeadlineResponse(DeadlineRule Rule, string Law, DateOnly? Due, DateOnly? Done, DeadlineState State, int? Days);

using Transparency.Core.Budgets;
using Transparency.Core.Publishing;

namespace Transparency.Functions.Answers;

/// <summary>The publication log, newest first.</summary>
public sealed record PublicationsAnswer(IReadOnlyList<PublicationAnswer> Publications, string? Next);

/// <summary>An entry of the log; <c>edition</c> is null where a year was withdrawn.</summary>
public sealed record PublicationAnswer(
    string Id, MunicipalityName Municipality, int Year, string? Edition, string? Previous, DateTimeOffset PublishedAt,
    IReadOnlyList<PublishedSource> Sources, SideTotals? Totals, SideTotals? Consolidated, long Warnings, PublicationChange? Change, IReadOnlyList<EditionFile>? Files, IReadOnlyList<string> Sections, IReadOnlyDictionary<string, string> Links);

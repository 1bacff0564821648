using Transparency.Core.Budgets;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Formats.Mapped;

/// <summary>Which columns of which files are which, as a municipality says in its <c>mapping.json</c>.</summary>
/// <param name="Line">The 1-based line where <c>match</c> stands, or where the mapping begins.</param>
/// <param name="Match">Names of files, with <c>*</c> and <c>?</c>, any case.</param>
/// <param name="Separator">Between columns, or null to detect it.</param>
/// <param name="Encoding">One of those that a text may have, or null to detect it.</param>
/// <param name="Decimals">The decimal place that is one haléř: 2 for crowns, 5 for thousands, 0 for haléře.</param>
/// <param name="Columns">The file's own name of each <see cref="MappingColumns">column</see>.</param>
/// <param name="Stage">The stage of the amounts, or null where each stage has a column or the type of each row says it.</param>
public sealed record FileMapping(
    long Line, string Match, char? Separator, TextKind? Encoding, int Decimals, IReadOnlyDictionary<string, string> Columns, Stage? Stage)
{
    /// <summary>Whether the type of each row says its stage, as in a ledger.</summary>
    public bool IsStagedByType => Stage is null && !MappingColumns.Stages.Any(stage => Columns.ContainsKey(stage.Name));

    public bool Matches(string fileName) => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(Match, fileName);
}

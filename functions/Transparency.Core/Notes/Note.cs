using Transparency.Core.Budgets.Drilldown;

namespace Transparency.Core.Notes;

/// <summary>
/// What a municipality says of a part of its budget: a row of its <c>notes.csv</c>. It is plain text, and nothing of it is markup.
/// </summary>
/// <param name="Level">What the code is of.</param>
/// <param name="Code">The code as it stands in the files: <c>31</c>, <c>3113</c>, or the municipality's own.</param>
/// <param name="Language"><c>cs</c> or <c>en</c>.</param>
/// <param name="Text">One line.</param>
public sealed record Note(Level Level, string Code, string Language, string Text);

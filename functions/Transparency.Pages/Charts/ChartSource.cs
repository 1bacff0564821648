using Transparency.Core.Municipalities;
using Transparency.Core.Words;
using Transparency.Pages.Levels;

namespace Transparency.Pages.Charts;

/// <summary>What a picture is made from.</summary>
/// <param name="Town">Whose money it is.</param>
/// <param name="Edition">The edition that the figures are of.</param>
/// <param name="Level">The figures.</param>
public sealed record ChartSource(string Town, string Edition, LevelPart Level)
{
    internal Language Language => Level.Language;

    /// <summary>Whose budget of which year.</summary>
    internal string Place => $"{Town} {FiscalYear.Of(Level.Address.Year)}";

    /// <summary>What the picture is of.</summary>
    public string Title => $"{Place}: {Level.Title}";
}

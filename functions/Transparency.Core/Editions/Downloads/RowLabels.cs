using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Editions.Downloads;

/// <summary>
/// What lets a row stand alone: whose it is, of which year, and the names beside its codes as they hold in that year. What nobody names is
/// empty, so that a code never stands where a name is looked for.
/// </summary>
/// <param name="municipality">Whose rows they are.</param>
/// <param name="budget">Its year, which has the names of its own codes.</param>
public sealed class RowLabels(Municipality municipality, Budget budget)
{
    private readonly Dictionary<string, string> _events = Own(budget.Events);
    private readonly Dictionary<string, string> _units = Own(budget.Units);
    private readonly Dictionary<string, string> _accounts = Own(budget.Accounts ?? []);
    private readonly Dictionary<ushort, (string Code, string Name, string Group)> _paragraphs = [];
    private readonly Dictionary<ushort, (string Code, string Name, string Group)> _items = [];

    /// <summary>The id that addresses have.</summary>
    public string Municipality => municipality.Id.Value;

    public string MunicipalityName => municipality.Name;

    /// <summary>Empty where the municipality does not say it.</summary>
    public string Ico => municipality.Ico ?? "";

    public int Year => budget.Year.Value;

    /// <summary>The year as it stands in a table of texts.</summary>
    public string YearText { get; } = budget.Year.ToString();

    public string SectionOf(Paragraph paragraph) => ParagraphOf(paragraph).Group;

    public string NameOf(Paragraph paragraph) => ParagraphOf(paragraph).Name;

    /// <summary>The code, made once.</summary>
    public string CodeOf(Paragraph paragraph) => ParagraphOf(paragraph).Code;

    public string CodeOf(Item item) => ItemOf(item).Code;

    public string ClassOf(Item item) => ItemOf(item).Group;

    public string NameOf(Item item) => ItemOf(item).Name;

    public string NameOfEvent(string code) => code.Length == 0 ? "" : _events.GetValueOrDefault(code, "");

    public string NameOfUnit(string code) => code.Length == 0 ? "" : _units.GetValueOrDefault(code, "");

    /// <summary>What the organisation calls the analytical account, else what the state calls the synthetic one.</summary>
    public string NameOf(Account account)
    {
        var synthetic = account.Synthetic.ToString();
        return _accounts.GetValueOrDefault(account.Code)
            ?? NameOf(synthetic, CodeLists.Accounts.NearestNameOrNull(synthetic, budget.Year) ?? _accounts.GetValueOrDefault(synthetic));
    }

    private (string Code, string Name, string Group) ParagraphOf(Paragraph paragraph)
    {
        if (!_paragraphs.TryGetValue(paragraph.Number, out var known))
        {
            var code = paragraph.ToString();
            var group = paragraph.IsNone
                ? ""
                : NameOf(paragraph.Section, CodeLists.Paragraphs.NearestNameOrNull(paragraph.Section, budget.Year));
            _paragraphs[paragraph.Number] = known = (code, NameOf(code, CodeLists.Paragraphs.NameOrNull(code, budget.Year)), group);
        }

        return known;
    }

    private (string Code, string Name, string Group) ItemOf(Item item)
    {
        if (!_items.TryGetValue(item.Number, out var known))
        {
            var code = item.ToString();
            var group = item.Class.ToString(CultureInfo.InvariantCulture);
            _items[item.Number] = known = (
                code,
                NameOf(code, CodeLists.Items.NameOrNull(code, budget.Year)),
                NameOf(group, CodeLists.Items.NearestNameOrNull(group, budget.Year)));
        }

        return known;
    }

    /// <summary>The lists call by its code what has no name.</summary>
    private static string NameOf(string code, string? name) => name is null || name == code ? "" : name;

    private static Dictionary<string, string> Own(IReadOnlyList<NamedCode> names) =>
        names.ToDictionary(name => name.Id, name => name.Name, StringComparer.Ordinal);
}

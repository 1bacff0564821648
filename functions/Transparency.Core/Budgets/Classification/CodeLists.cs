using System.Collections.Frozen;
using System.Globalization;
using CsvHelper;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Budgets.Classification;

/// <summary>
/// The built-in code lists: items and paragraphs with their validity (Ministry of Finance, MONITOR; names before 2022 included),
/// accounts of organisations, plain names of sections and items, and the register of municipalities.
/// </summary>
public static class CodeLists
{
    private static readonly Lazy<FrozenDictionary<string, string>> SectionPlainNames = PlainNames("plain-names.csv");

    private static readonly Lazy<FrozenDictionary<string, string>> ItemPlainNames = PlainNames("plain-item-names.csv");

    private static readonly Lazy<FrozenDictionary<string, string>> EnglishNames =
        new(() => Rows("plain-names.csv").Select(row => (Code: row[0], Name: row[2]))
            .Concat(Rows("english-paragraph-names.csv").Select(row => (Code: row[0], Name: row[1])))
            .ToFrozenDictionary(row => row.Code, row => row.Name, StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, string>> EnglishItemNames =
        new(() => Rows("plain-item-names.csv").ToFrozenDictionary(row => row[0], row => row[2], StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, RegisteredMunicipality>> Register = new(() =>
        Rows("municipalities.csv").Where(row => row[6] != "region").ToFrozenDictionary(
            row => row[0],
            row => new RegisteredMunicipality(row[0], row[1], row[2], int.Parse(row[3], CultureInfo.InvariantCulture), row[5]),
            StringComparer.Ordinal));

    /// <summary>Items (položky) with their classes, groupings and subgroupings: codes of one to four digits.</summary>
    public static CodeList Items { get; } = CodeList.Read(Rows("items.csv"));

    /// <summary>Paragraphs (paragrafy) with their groups, sections and subsections: codes of one to four digits.</summary>
    public static CodeList Paragraphs { get; } = CodeList.Read(Rows("paragraphs.csv"));

    /// <summary>
    /// Accounts of costs and revenue (účtová osnova, decree 410/2009 Sb.) with their groups: codes of two and three digits.
    /// </summary>
    public static CodeList Accounts { get; } = CodeList.Read(Rows("accounts.csv"));

    /// <summary>What a citizen would call a section: 61 is "Samospráva a úřad".</summary>
    public static string? PlainNameOrNull(string section) => SectionPlainNames.Value.GetValueOrDefault(section);

    /// <summary>
    /// What a citizen would call a grouping or an item: 1111 is "Daň z platů a mezd zaměstnanců". Only codes that never meant anything else
    /// have such a name, because it holds for every year.
    /// </summary>
    public static string? PlainItemNameOrNull(string code) => ItemPlainNames.Value.GetValueOrDefault(code);

    /// <summary>
    /// What a section or a common paragraph is called in English, in plain words: the state names them in Czech alone. 61 is
    /// "Self-government and town hall".
    /// </summary>
    public static string? EnglishNameOrNull(string code) => EnglishNames.Value.GetValueOrDefault(code);

    /// <summary>What a grouping or a common item is called in English, in plain words.</summary>
    public static string? EnglishItemNameOrNull(string code) => EnglishItemNames.Value.GetValueOrDefault(code);

    public static RegisteredMunicipality? MunicipalityOrNull(Ico ico) => Register.Value.GetValueOrDefault(ico.ToString());

    private static Lazy<FrozenDictionary<string, string>> PlainNames(string file) =>
        new(() => Rows(file).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal));

    /// <summary>The rows of a built-in table, without its header.</summary>
    internal static List<string[]> Rows(string file)
    {
        using var stream = typeof(CodeLists).Assembly.GetManifestResourceStream("CodeLists/" + file)
            ?? throw new InvalidOperationException($"The code list {file} is built into this assembly.");
        using var reader = CsvReader.Create(stream, CsvReaderOptions.Default with { Separator = ';' }, leaveOpen: true);
        var rows = new List<string[]>();

        while (reader.Read())
            rows.Add(reader.Current.ToArray());

        return rows;
    }
}

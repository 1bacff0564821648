using System.Security.Cryptography;
using System.Text;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Editions;

/// <summary>
/// The identity of an edition: the first 12 hexadecimal digits of a SHA-256 over the municipality and year, the version of the rules, the
/// settings and the mapping that shape the result, what the municipality is called and its IČO, which stand in every row, and the name and
/// SHA-256 of every file. The same folder gives the same edition, on any machine.
/// </summary>
public static class EditionId
{
    /// <summary>Raised whenever the same folder would give other bytes than before.</summary>
    public const int RulesVersion = 6;

    /// <param name="municipality">Whose edition it is.</param>
    /// <param name="year">Its year.</param>
    /// <param name="files">Every file of the folder.</param>
    /// <param name="mapping">SHA-256 of the municipality's mapping where it was used, or null.</param>
    public static string Of(
        Municipality municipality,
        FiscalYear year,
        IEnumerable<(string Name, string Sha256)> files,
        string? mapping = null)
    {
        var text = new StringBuilder()
            .Append("rules ").Append(RulesVersion).Append('\n')
            .Append("folder ").Append(municipality.Id).Append('/').Append(year).Append('\n')
            .Append("name ").Append(municipality.Name).Append('\n')
            .Append("ico ").Append(municipality.Ico).Append('\n')
            .Append(SettingsText(municipality, mapping));

        foreach (var (name, sha256) in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            text.Append("file ").Append(sha256).Append(' ').Append(name).Append('\n');
        }

        return Hash(text.ToString());
    }

    /// <summary>
    /// The identity of the settings and the mapping alone, in the same form: what shapes an edition's figures beside its files and the
    /// rules. What a municipality is called is not among it, so that another name does not bring back what was withdrawn.
    /// </summary>
    public static string Settings(Municipality municipality, string? mapping) => Hash(SettingsText(municipality, mapping));

    /// <summary>Whether the text has the form of an edition's identity.</summary>
    public static bool IsValid(string text) => text.Length == 12 && text.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f');

    private static string SettingsText(Municipality municipality, string? mapping)
    {
        var text = new StringBuilder()
            .Append("kind ").Append(municipality.Kind).Append('\n')
            .Append("descriptions ").Append(municipality.Descriptions).Append('\n');

        if (municipality.Primary is { } primary)
            text.Append("primary ").Append(primary).Append('\n');
        if (mapping is not null)
            text.Append("mapping ").Append(mapping).Append('\n');

        return text.ToString();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}

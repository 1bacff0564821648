using System.Globalization;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages.Timelines;

/// <summary>
/// Where all years of a municipality are read beside each other, and in which money. Only what is unusual is written, so that one view has
/// one address.
/// </summary>
/// <param name="Municipality">Its id.</param>
/// <param name="Language">Of the reader.</param>
public sealed record YearsAddress(string Municipality, Language Language)
{
    /// <summary>What the page may be asked for.</summary>
    public static IReadOnlyList<string> Names { get; } = ["side", "view", "path", "prices", "base", "per", "scale", "lang"];

    public Side Side { get; init; } = Side.Expenditure;

    /// <summary>The view where it is not the usual one of the side, or null.</summary>
    public string? View { get; init; }

    /// <summary>Codes from the top, none for the whole side.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>Whether amounts are in the prices of one year.</summary>
    public bool HasConstantPrices { get; init; }

    /// <summary>That year where the address names it, or null for the newest.</summary>
    public int? PricesOf { get; init; }

    /// <summary>Whether amounts are divided among the inhabitants of their year.</summary>
    public bool IsPerInhabitant { get; init; }

    /// <summary>Whether each chart has a scale of its own.</summary>
    public bool HasOwnScale { get; init; }

    /// <summary>The same codes as an address has them: they are the municipality's own and may hold a slash.</summary>
    public string PathText => string.Join('/', Path.Select(Uri.EscapeDataString));

    /// <summary>As it stands in an address, where slashes are harmless.</summary>
    internal static string Escaped(string text) => Uri.EscapeDataString(text).Replace("%2F", "/", StringComparison.Ordinal);

    public override string ToString()
    {
        (string Name, string? Value)[] asked =
        [
            ("side", Side == Side.Expenditure ? null : Side.Name()),
            ("view", View),
            ("path", Path.Count == 0 ? null : PathText),
            ("prices", HasConstantPrices && PricesOf is null ? "constant" : null),
            ("base", HasConstantPrices ? PricesOf?.ToString(CultureInfo.InvariantCulture) : null),
            ("per", IsPerInhabitant ? "inhabitant" : null),
            ("scale", HasOwnScale ? "own" : null),
            ("lang", Language == Language.Czech ? null : Language.Tag()),
        ];
        var query = asked
            .Where(word => word.Value is not null)
            .Select(word => $"{word.Name}={Escaped(word.Value!)}");

        return string.Join(
            '?', new[] { PublicPaths.YearsPage(Municipality), string.Join('&', query) }.Where(part => part.Length > 0));
    }
}

using System.Globalization;
using Transparency.Core.Publications;
using Transparency.Core.Words;

namespace Transparency.Pages.Receipts;

/// <summary>Where a receipt is read.</summary>
/// <param name="Municipality">Its id.</param>
/// <param name="Year">Whose expenditure divides the amount.</param>
/// <param name="Language">Of the reader.</param>
public sealed record ReceiptAddress(string Municipality, int Year, Language Language)
{
    /// <summary>What the page may be asked for.</summary>
    public static IReadOnlyList<string> Names { get; } = [Amount, "lang"];

    /// <summary>The crowns that are divided.</summary>
    public const string Amount = "amount";

    /// <summary>The crowns, or null for what falls to an inhabitant.</summary>
    public int? Crowns { get; init; }

    /// <summary>Without a query, as forms need it.</summary>
    internal string Path => PublicPaths.ReceiptPage(Municipality, Year);

    public override string ToString() =>
        Translated.Of(PlainQuery.Of(Path, [(Amount, Crowns?.ToString(CultureInfo.InvariantCulture))]), Language);
}

using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Payments.Privacy;

/// <summary>
/// What of a payment may be published (accounting of the default privacy): a counterparty by name and IČO only if the IČO is valid,
/// otherwise "Fyzická osoba"; a description only beside a valid IČO and never with personal data in it; no single payments of wages and
/// social benefits. A municipality can tighten this, not loosen it.
/// </summary>
public static class PaymentPrivacy
{
    public static ReadOnlySpan<byte> Person => "Fyzická osoba"u8;

    /// <summary>Whether single payments of the item are shown at all.</summary>
    public static bool Shows(Item item) => !item.IsPersonal;

    /// <summary>The name to publish; empty when the row names nobody.</summary>
    public static ReadOnlySpan<byte> Name(Ico ico, bool hasId, ReadOnlySpan<byte> name) =>
        !ico.IsNone ? (IsNobody(name) ? default : name)
        : hasId || !IsNobody(name) ? Person
        : default;

    /// <summary>The description to publish; empty when it must not be.</summary>
    public static ReadOnlySpan<byte> Description(Ico ico, bool allowed, ReadOnlySpan<byte> description) =>
        ico.IsNone || !allowed || PersonalData.IsIn(description) ? default : description;

    /// <summary>Accounting systems fill in these where there is no counterparty.</summary>
    private static bool IsNobody(ReadOnlySpan<byte> name) =>
        name.IsEmpty || name.SequenceEqual("Neurčeno"u8) || name.SequenceEqual("neurčeno"u8) || name.SequenceEqual("-"u8);
}

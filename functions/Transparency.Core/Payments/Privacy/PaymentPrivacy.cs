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

    /// <summary>
    /// Whether a counterparty's number is an organisation's. One that could be a birth number without its leading zeros is a person's,
    /// unless the register of municipalities knows it or the name says what it is.
    /// </summary>
    /// <param name="id">The number as it stands in the file.</param>
    /// <param name="name">The name beside it.</param>
    /// <param name="ico">Its IČO; none where the number cannot be one at all.</param>
    public static bool IsOrganisation(ReadOnlySpan<byte> id, ReadOnlySpan<byte> name, out Ico ico) =>
        Ico.TryParse(id, out ico)
        && (!BirthNumber.MayHaveLostZeros(id.Trim((byte)' ')) || CodeLists.MunicipalityOrNull(ico) is not null || HasLegalForm(name));

    /// <summary>The name to publish; empty when the row names nobody.</summary>
    public static ReadOnlySpan<byte> Name(Ico ico, bool hasId, ReadOnlySpan<byte> name) =>
        !ico.IsNone ? (IsNobody(name) ? default : name)
        : hasId || !IsNobody(name) ? Person
        : default;

    /// <summary>Whether a description is shown at all: one with something of a person in it is held back besides.</summary>
    public static bool ShowsDescription(Ico ico, bool allowed) => allowed && !ico.IsNone;

    /// <summary>What no person is called.</summary>
    private static bool HasLegalForm(ReadOnlySpan<byte> name) =>
        name.IndexOf("s.r.o"u8) >= 0 || name.IndexOf("s. r. o"u8) >= 0 || name.IndexOf("a.s."u8) >= 0 || name.IndexOf("a. s."u8) >= 0
        || name.IndexOf("z.s."u8) >= 0 || name.IndexOf("z. s."u8) >= 0 || name.IndexOf("o.p.s."u8) >= 0 || name.IndexOf("v.o.s."u8) >= 0
        || name.IndexOf("příspěvková"u8) >= 0 || name.IndexOf("družstvo"u8) >= 0;

    /// <summary>Accounting systems fill in these where there is no counterparty.</summary>
    private static bool IsNobody(ReadOnlySpan<byte> name) =>
        name.IsEmpty || name.SequenceEqual("Neurčeno"u8) || name.SequenceEqual("neurčeno"u8) || name.SequenceEqual("-"u8);
}

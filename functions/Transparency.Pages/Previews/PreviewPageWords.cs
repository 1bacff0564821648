using Transparency.Core.Words;

namespace Transparency.Pages.Previews;

/// <summary>What the page of an edition says that is not published.</summary>
internal static class PreviewPageWords
{
    public static Wording Title { get; } = new("náhled, není zveřejněno", "preview, not published");

    public static Wording Note { get; } = new(
        "Náhled: takto by rok vypadal. Nic z toho není zveřejněno a vidí to jen ten, kdo má přístupový klíč.",
        "A preview: this is what the year would look like. Nothing of it is published, and only who holds the grant sees it.");

    public static Wording ByPurpose { get; } = new("podle účelu", "by purpose");

    public static Wording ByKind { get; } = new("podle druhu", "by kind");

    public static Wording Crowns { get; } = new(
        "V Kč, bez převodů mezi vlastními účty", "In CZK, without transfers between own accounts");
}

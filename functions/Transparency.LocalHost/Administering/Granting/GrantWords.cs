using System.Globalization;
using Transparency.Core.Municipalities;
using Transparency.Core.Uploads;
using Transparency.Core.Words;
using Transparency.Storage.Uploads;

namespace Transparency.LocalHost.Administering.Granting;

/// <summary>The words about who may upload.</summary>
internal static class GrantWords
{
    public static Wording AddCommand { get; } = new(
        "dovolí obci přidělovat práva nahrávat",
        "let a municipality be given rights to upload");

    public static Wording DisableCommand { get; } = new("odmítne všechna práva obce", "refuse all rights of a municipality");

    public static Wording ListCommand { get; } = new(
        "vypíše obce, které je mohou dostat",
        "list the municipalities that may be given them");

    public static Wording GrantCommand { get; } = new(
        "vydá právo nahrávat; ukáže se jednou",
        "hand out a right to upload; it is shown once");

    public static Wording GrantsCommand { get; } = new("vypíše práva nahrávat", "list rights to upload");

    public static Wording RevokeCommand { get; } = new("vezme právo zpět", "take a right back");

    public static Wording GrantId { get; } = new(
        "Označení práva, 16 šestnáctkových číslic, jak je vypisuje ./dev admin grants.",
        "The id of the grant, 16 hexadecimal digits, as ./dev admin grants lists it.");

    public static Wording Days { get; } = new("Na kolik dní právo platí.", "For how many days it holds.");

    public static Wording Ico { get; } = new("IČO, pod kterým smí zveřejňovat jen tato obec.", "The IČO that it alone may publish under.");

    public static Wording Label { get; } = new("Pro koho je.", "For whom it is.");

    public static Wording ReportOnly { get; } = new("Jen ke čtení protokolů.", "For reading reports alone.");

    public static Wording MayRemove { get; } = new(
        "I k odebírání souborů a k vrácení zveřejnění jiných práv.",
        "For removing files, too, and for undoing what other grants published.");

    public static Wording Added(MunicipalityId municipality) => new(
        $"{municipality} může dostat práva: ./dev admin grant {municipality}",
        $"{municipality} may be given grants: ./dev admin grant {municipality}");

    public static Wording Disabled(MunicipalityId municipality) => new(
        $"{municipality} je vypnuta: její práva se odmítají a co zveřejnila, zůstává.",
        $"{municipality} is disabled: its grants are refused, and what it has published stays.");

    public static Wording Here(Uri page) => new(page.AbsoluteUri, page.AbsoluteUri);

    public static Wording InAzure(string page) => new($"(adresa nasazení){page}", $"(the address of the deployment){page}");

    public static Wording Issued(UploadGrant grant, DateTimeOffset now, string token, Wording page) => new(
        $"""
        Právo:    {token}
        Pro:      {Description(grant, now).Czech}
        Stránka:  {page.Czech}
        Ukazuje se jen teď a nikde se neuchovává: předejte je tak, aby je nikdo jiný nečetl. ./dev admin revoke {grant.Id} je vezme zpět.
        """,
        $"""
        Grant:   {token}
        For:     {Description(grant, now).English}
        Page:    {page.English}
        It is shown this once and kept nowhere: hand it over by a way that nobody else reads. ./dev admin revoke {grant.Id} takes it back.
        """);

    public static Wording Line(Tenant tenant)
    {
        var added = Day(tenant.Added);
        var ico = tenant.Ico is { } known ? $"  IČO {known}" : "";
        return tenant.Disabled is { } since
            ? new(
                $"{tenant.Municipality}  přidána {added}  vypnuta {Day(since)}{ico}",
                $"{tenant.Municipality}  added {added}  disabled {Day(since)}{ico}")
            : new($"{tenant.Municipality}  přidána {added}{ico}", $"{tenant.Municipality}  added {added}{ico}");
    }

    public static Wording Line(UploadGrant grant, DateTimeOffset now)
    {
        var description = Description(grant, now);
        return new($"{grant.Id}  {description.Czech}", $"{grant.Id}  {description.English}");
    }

    private static Wording Description(UploadGrant grant, DateTimeOffset now)
    {
        var rights = grant.Rights.HasFlag(GrantRights.Remove) ? new Wording("nahrávání, odebírání a protokol", "upload, remove and report")
            : grant.Rights.HasFlag(GrantRights.Upload) ? new("nahrávání a protokol", "upload and report")
            : new("protokol", "report");
        var state = State(grant, now);
        var label = grant.Label.Length > 0 ? $", {grant.Label}" : "";
        return new(
            $"{grant.Municipality}, {rights.Czech}, {state.Czech}{label}",
            $"{grant.Municipality}, {rights.English}, {state.English}{label}");
    }

    private static Wording State(UploadGrant grant, DateTimeOffset now)
    {
        if (grant.Revoked is { } at)
            return new($"vzato zpět {Day(at)}", $"revoked {Day(at)}");

        return grant.HoldsAt(now)
            ? new($"do {Day(grant.Expires)}", $"until {Day(grant.Expires)}")
            : new($"vypršelo {Day(grant.Expires)}", $"expired {Day(grant.Expires)}");
    }

    private static string Day(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}

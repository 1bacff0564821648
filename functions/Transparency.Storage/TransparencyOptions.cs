using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Folders;
using Transparency.Core.Municipalities;

namespace Transparency.Storage;

/// <summary>Everything that can be set, with its default. Validated when the host starts.</summary>
public sealed class TransparencyOptions
{
    public const string Section = "Transparency";

    /// <summary>Private container of what municipalities drop.</summary>
    public string ExportsContainer { get; set; } = "exports";

    /// <summary>Private container of uploads that are not finished, which nothing imports.</summary>
    public string IncomingContainer { get; set; } = "incoming";

    /// <summary>Private container of the last report of each folder.</summary>
    public string ReportsContainer { get; set; } = "reports";

    /// <summary>Private container of the editions' files; served under <c>/data</c>.</summary>
    public string PublishedContainer { get; set; } = "published";

    /// <summary>How long a folder must lie still before it is imported, so that files dropped together become one edition.</summary>
    public TimeSpan QuietPeriod { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// For how long a host may answer from what it last knew to be current; as long it may go on serving what was withdrawn.
    /// </summary>
    public TimeSpan PointerAge { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a reader waits at most before hearing that the storage does not answer; who asks for the health, less.</summary>
    public TimeSpan ReaderPatience { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Budget lines kept in memory over all editions; about 150 bytes each.</summary>
    public int CachedLines { get; set; } = 500_000;

    /// <summary>
    /// How many questions that read all rows of something large are answered at once on one host; eight times as many wait. Each holds up
    /// to
    /// 30 MB and a good part of a processor for a second, so four leave an instance of 2 GB its memory for imports.
    /// </summary>
    public int Scans { get; set; } = 4;

    /// <summary>The largest file that is read, in bytes.</summary>
    public long LargestFileBytes { get; set; } = ReadingLimits.Default.FileBytes;

    /// <summary>The domain in the permanent <c>tag:</c> ids of feed entries; must never change once readers follow the feed.</summary>
    public string TagAuthority { get; set; } = "localhost";

    /// <summary>The WebSub hub that is told of publications and that feeds name, or empty for none.</summary>
    public string Hub { get; set; } = "";

    /// <summary>
    /// Under which address the deployment is known, such as <c>https://rozpocty.example.cz</c>: where links lead, how the catalogue names
    /// its datasets,
    /// and what the hub is told. Where it is empty, links lead to the address asked.
    /// </summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>How many of a year's newest editions keep their files.</summary>
    public int Retention { get; set; } = 24;

    /// <summary>The IČO of who runs the deployment and provides the catalogue of datasets; without it there is none.</summary>
    public string PublisherIco { get; set; } = "";

    /// <summary>The name of who runs the deployment; without it there is no catalogue of datasets.</summary>
    public string PublisherName { get; set; } = "";

    /// <summary>
    /// The e-mail that readers write to where a page keeps somebody out; without it the statement of accessibility has none.
    /// </summary>
    public string AccessibilityContact { get; set; } = "";

    /// <summary>
    /// The day on which the operator looked at the pages for the statement of accessibility, such as <c>2026-11-29</c>; empty while nobody
    /// has.
    /// </summary>
    public string AccessibilityEvaluated { get; set; } = "";

    /// <summary>For how long an address to upload to holds: long enough for a large file on a slow line.</summary>
    public TimeSpan UploadTime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How often a grant may be used in a minute on one host, uploads and questions for the report together.</summary>
    public int GrantUsesPerMinute { get; set; } = 120;

    /// <summary>After how many refused grants in a minute everything else from the same network address is refused unread.</summary>
    public int RefusalsPerMinute { get; set; } = 30;

    /// <summary>The id of the Front Door before the application, whose word for who asks is taken; empty where there is none.</summary>
    public string FrontDoorId { get; set; } = "";

    /// <summary>
    /// Whether files are fetched that municipalities name in their settings. Off unless the operator decides otherwise: it lets whoever may
    /// write a
    /// <c>municipality.json</c> send requests from the deployment to servers of their choice.
    /// </summary>
    public bool Pull { get; set; }

    /// <summary>
    /// The largest file that is fetched, in bytes; never more than <see cref="LargestFileBytes"/>. Four are fetched at once, and an
    /// instance in Azure (Flex
    /// Consumption) has 0.8 GB for all that it puts on its disk meanwhile.
    /// </summary>
    public long LargestPullBytes { get; set; } = 128 << 20;

    /// <summary>The day, or null while nobody has looked.</summary>
    public DateOnly? AccessibilityEvaluatedOrNull =>
        DateOnly.TryParseExact(AccessibilityEvaluated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    public ReadingLimits Limits => ReadingLimits.Default with { FileBytes = LargestFileBytes };

    /// <returns>What is wrong, as sentences; empty when all is well.</returns>
    public IEnumerable<string> Mistakes()
    {
        if (QuietPeriod < TimeSpan.Zero || QuietPeriod > TimeSpan.FromMinutes(5))
            yield return $"{Section}:{nameof(QuietPeriod)} is from 0 to 5 minutes.";

        if (PointerAge < TimeSpan.Zero || PointerAge > TimeSpan.FromSeconds(30))
        {
            yield return $"{Section}:{nameof(PointerAge)} is from 0 to 30 seconds, because what is withdrawn has "
                + $"to be gone within a minute.";
        }

        if (ReaderPatience < TimeSpan.FromSeconds(1) || ReaderPatience > TimeSpan.FromMinutes(3))
            yield return $"{Section}:{nameof(ReaderPatience)} is from 1 second to 3 minutes.";
        if (CachedLines < 1000)
            yield return $"{Section}:{nameof(CachedLines)} is at least 1000.";
        if (Scans is < 1 or > 1000)
            yield return $"{Section}:{nameof(Scans)} is from 1 to 1000.";
        if (LargestFileBytes < 1)
            yield return $"{Section}:{nameof(LargestFileBytes)} is positive.";
        if (LargestPullBytes < 1)
            yield return $"{Section}:{nameof(LargestPullBytes)} is positive.";

        foreach (var container in new[] { ExportsContainer, IncomingContainer, ReportsContainer, PublishedContainer })
        {
            if (!CanBeContainer(container))
                yield return $"'{container}' is no name of a container.";
        }

        if (IncomingContainer == ExportsContainer)
            yield return $"{Section}:{nameof(IncomingContainer)} is another container than that of the exports, which are imported.";

        if (Retention < 1)
            yield return $"{Section}:{nameof(Retention)} is at least 1.";
        if (Hub.Length > 0 && !(Uri.TryCreate(Hub, UriKind.Absolute, out var hub) && hub.Scheme is "https" or "http"))
            yield return $"{Section}:{nameof(Hub)} is an address that begins with https://.";

        if (PublicAddress.Length > 0 && !PublicAddress.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            yield return $"{Section}:{nameof(PublicAddress)} is an address that begins with https://.";
        else if (PublicAddress.Length > 0 && !NamesAHostAlone(PublicAddress))
            yield return $"{Section}:{nameof(PublicAddress)} names a host and nothing behind it, such as https://rozpocty.example.cz.";

        if (Hub.Length > 0 && PublicAddress.Length == 0)
            yield return $"{Section}:{nameof(PublicAddress)} is needed, because the hub has to be told where the feeds are.";
        if (FrontDoorId.Length > 0 && PublicAddress.Length == 0)
            yield return $"{Section}:{nameof(PublicAddress)} is needed, because Front Door asks by a name that answers nobody else.";
        if (PublisherIco.Length > 0 && !Ico.TryParse(PublisherIco, out _))
            yield return $"{Section}:{nameof(PublisherIco)} is an IČO: eight digits, the last of which checks the others.";
        if (AccessibilityContact.Length > 0 && !IsMail(AccessibilityContact))
            yield return $"{Section}:{nameof(AccessibilityContact)} is an e-mail such as pristupnost@example.cz.";
        if (AccessibilityEvaluated.Length > 0 && AccessibilityEvaluatedOrNull is null)
            yield return $"{Section}:{nameof(AccessibilityEvaluated)} is a day such as 2026-11-29.";
        if (UploadTime < TimeSpan.FromSeconds(1) || UploadTime > TimeSpan.FromHours(12))
            yield return $"{Section}:{nameof(UploadTime)} is from 1 second to 12 hours.";
        if (GrantUsesPerMinute < 1)
            yield return $"{Section}:{nameof(GrantUsesPerMinute)} is at least 1.";
        if (RefusalsPerMinute < 1)
            yield return $"{Section}:{nameof(RefusalsPerMinute)} is at least 1.";
        if (FrontDoorId.Length > 0 && !Guid.TryParse(FrontDoorId, out _))
            yield return $"{Section}:{nameof(FrontDoorId)} is an id such as 00000000-0000-0000-0000-000000000000.";
        if (Uri.CheckHostName(TagAuthority) == UriHostNameType.Unknown)
            yield return $"{Section}:{nameof(TagAuthority)} is a domain name.";
    }

    /// <summary>Links are made of it and a path, which begins at the root.</summary>
    private static bool NamesAHostAlone(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.UserInfo.Length == 0
            && uri.PathAndQuery == "/"
            && uri.Fragment.Length == 0;

    /// <summary>As an address in a link is written: nothing in it would have to be escaped.</summary>
    private static bool IsMail(string text) =>
        text.Split('@') is [{ Length: > 0 } name, { } domain]
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+')
        && domain.Contains('.', StringComparison.Ordinal)
        && Uri.CheckHostName(domain) == UriHostNameType.Dns;

    /// <summary>Three to 63 lower-case letters, digits and single hyphens between them.</summary>
    private static bool CanBeContainer(string name) =>
        name.Length is >= 3 and <= 63
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && !name.StartsWith('-') && !name.EndsWith('-') && !name.Contains("--", StringComparison.Ordinal);
}

using System.Globalization;
using System.Text;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Functions.Documents;
using Transparency.Functions.Http;
using Transparency.Functions.Municipalities;
using Transparency.Functions.Payments;
using Transparency.Pages.Payments;

namespace Transparency.Functions.Feeds;

/// <summary>A feed of single payments as it is gathered, year by year from the newest on.</summary>
/// <param name="town">Whose payments.</param>
/// <param name="query">Which of them.</param>
/// <param name="language">Of the reader.</param>
/// <param name="address">What was asked.</param>
/// <param name="authority">The domain in permanent ids.</param>
internal sealed class PaymentFeed(
    Municipality town,
    PaymentQuery query,
    Language language,
    Address address,
    string authority)
{
    private readonly List<FeedEntry> _entries = [];

    private string TownName { get; } = FeedText.Of(AnswerRoom.Shown(town.Name));

    public int Count => _entries.Count;

    /// <summary>
    /// Adds a year's payments. Equals have ids in the order of the file, where they stand beside each other, whatever else is asked for.
    /// </summary>
    public void Add(FiscalYear year, FoundPayments found, EditionNames names, IReadOnlyList<Publication> publications)
    {
        var equals = new Dictionary<string, int>(StringComparer.Ordinal);

        foreach (var (_, payment) in found.Page)
        {
            var hash = Hash(payment);
            var number = equals[hash] = equals.GetValueOrDefault(hash) + 1;
            var id = $"payments/{town.Id}/{year}/{hash}{(number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{number}"))}";

            _entries.Add(Entry(id, year, new PaymentText(payment, names, language), PublishedAt(payment.Date, publications)));
        }
    }

    public FeedDocument Document(PublishedTown published)
    {
        var filters = string.Concat(query.Filters.Select(filter => ", " + PaymentFeedWords.Filter(filter.Key, filter.Value).In(language)));

        return new FeedDocument(
            Tag($"feeds/{town.Id}/payments{query.Suffix}"),
            FeedText.Of($"{TownName}: {PaymentFeedWords.Payments.In(language)}{filters}"),
            PaymentFeedWords.About.In(language),
            TownName,
            address.Of(PublicPaths.MunicipalityPage(town.Id.Value)),
            address.Asked,
            Updated(published),
            language,
            IsArchive: false,
            [("self", address.Asked)],
            _entries);
    }

    private DateTimeOffset Updated(PublishedTown published) =>
        _entries.Count > 0 ? _entries.Max(entry => entry.Updated)
        : published.Years.Count > 0 ? published.Years.Max(year => year.Publication.PublishedAt)
        : FeedDocument.Beginning;

    private FeedEntry Entry(string id, FiscalYear year, PaymentText text, DateTimeOffset at)
    {
        var payment = text.Payment;
        var (section, paragraph) = (payment.Paragraph.Section, payment.Paragraph.ToString());
        var place = payment.Side == Side.Expenditure
            ? $"#path={section}/{paragraph}"
            : $"#side={payment.Side.Name()}&path={payment.Item.Grouping}/{payment.Item}";

        return new FeedEntry(
            Tag(id),
            FeedText.Of(text.Title),
            FeedText.Of(text.Html()),
            TownName,
            address.Of(PublicPaths.YearPage(town.Id.Value, year.Value) + place),
            at,
            at,
            [text.Topic])
        {
            Data = address.Of(PublicPaths.Payments(town.Id.Value, year.Value) + query.Suffix),
        };
    }

    /// <summary>
    /// When a payment was published: the first publication of its year on its day or later that had new payments. It does not change
    /// while the payment stays, so that a reader is told of it once; that it came with a later one cannot be told without reading all
    /// editions before.
    /// </summary>
    private static DateTimeOffset PublishedAt(DateOnly day, IReadOnlyList<Publication> publications) =>
        publications.LastOrDefault(publication =>
                publication.Edition is not null
                && publication.Change is not { Payments.Added: 0 }
                && CzechDay.Of(publication.PublishedAt) >= day)
            ?.PublishedAt
        ?? publications[0].PublishedAt;

    /// <summary>Of everything that is published of the payment.</summary>
    private static string Hash(Payment payment) => PublicResult.Hash(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        payment.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        payment.Type,
        payment.Side.Name(),
        payment.Paragraph,
        payment.Item,
        payment.Event,
        payment.Unit,
        payment.Amount.Halere.ToString(CultureInfo.InvariantCulture),
        payment.CounterpartyId,
        payment.CounterpartyName,
        payment.Description)));

    private string Tag(string path) => FeedDocument.Tag(authority, language, path);
}

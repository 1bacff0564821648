namespace Transparency.Benchmarks.Comparing;

/// <summary>One question, asked of us by an address and of databases by SQL over the files that we publish.</summary>
/// <param name="Name">What it asks.</param>
/// <param name="Address">Behind that of the year.</param>
/// <param name="Sql">Over the tables <c>budget</c> and <c>payments</c>, the same for DuckDB and PostgreSQL.</param>
internal sealed record PublishedQuestion(string Name, string Address, string Sql)
{
    public static IReadOnlyList<PublishedQuestion> All { get; } =
    [
        new(
            "a level of sections",
            "/budget?side=expenditure&sort=code",
            "SELECT left(paragraph, 2) AS section, sum(actual) FROM budget WHERE side = 'expenditure' GROUP BY 1 ORDER BY 1"),
        new(
            "the hundred largest payments of a paragraph",
            "/payments?side=expenditure&paragraph=6171&sort=-amount&limit=100",
            "SELECT * FROM payments WHERE side = 'expenditure' AND paragraph = '6171' ORDER BY amount DESC LIMIT 100"),
        new(
            "the newest payments of all",
            "/payments?sort=-date&limit=100",
            "SELECT * FROM payments ORDER BY date DESC LIMIT 100"),
        new(
            "a text in all descriptions",
            "/payments?q=oprava&limit=100",
            "SELECT count(*), sum(amount) FROM payments WHERE description ILIKE '%oprava%'"),
    ];
}

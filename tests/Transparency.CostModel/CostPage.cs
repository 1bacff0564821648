using System.Globalization;
using System.Text;

namespace Transparency.CostModel;

/// <summary>Writes <c>infra/bicep/COST.md</c>, in Markdown.</summary>
public static class CostPage
{
    public static string Write(PriceList prices, Load load)
    {
        var bill = new MonthlyBill(prices, load);
        var page = new StringBuilder();
        page.Append(
            "# What it costs\n\nMade by `tests/Transparency.CostModel` from [prices](cost/prices.json) and [load](cost/load.json), and "
                + "held by its test; change those and run\n`UPDATE_GOLDEN=1 ./dev test CostPage`. CZK a month, without VAT. It is a "
                + "calculation: nothing was deployed to measure it.\n");
        WriteTotals(page, bill, load);
        WriteLines(page, bill, load);
        WriteSavings(page, bill);
        WriteCountry(page, prices);
        WritePrices(page, prices);
        WriteLoad(page, load);

        return page.ToString();
    }

    private static void WriteTotals(StringBuilder page, MonthlyBill bill, Load load)
    {
        page.Append(
            "\n## A month\n\n| for | municipalities | functions | for each | a virtual machine with CityVizor's eight containers "
                + "|\n|---|---:|---:|---:|---:|\n");

        foreach (var deployment in load.Deployments)
        {
            var functions = Sum(bill.Functions(deployment));
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {deployment.Name} | {deployment.Municipalities:N0} | {functions:N0} | {functions / deployment.Municipalities:N2} | "
                    + $"{Sum(bill.Machines(deployment)):N0} ({deployment.Machines} × 2 cores) |\n");
        }

        page.Append(
            "\nThe eight containers are those of CityVizor's own `compose.yml`: nginx, server, worker, client, landing page, PostgreSQL, "
                + "Redis and MinIO. How\nmany cores they take is assumed, and the hours of whoever keeps system, database and containers "
                + "up to date are not counted.\n");
    }

    private static void WriteLines(StringBuilder page, MonthlyBill bill, Load load)
    {
        page.Append("\n## Where the money goes\n\n| what |");

        foreach (var deployment in load.Deployments)
            page.Append(CultureInfo.InvariantCulture, $" {deployment.Municipalities:N0} |");

        page.Append("\n|---|").Insert(page.Length, "---:|", load.Deployments.Count).Append('\n');

        var bills = load.Deployments.Select(bill.Functions).ToList();
        for (var row = 0; row < bills[0].Count; row++)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {bills[0][row].Price.Name} |");

            foreach (var lines in bills)
                page.Append(CultureInfo.InvariantCulture, $" {lines[row].Czk:N2} |");

            page.Append('\n');
        }

        foreach (var (deployment, lines) in load.Deployments.Zip(bills))
        {
            var most = lines.MaxBy(line => line.Czk)!;
            page.Append(
                CultureInfo.InvariantCulture, $"\nMost for {deployment.Name}: {most.Price.Name}, {100 * most.Czk / Sum(lines):0} %.");
        }

        page.Append('\n');
    }

    private static void WriteSavings(StringBuilder page, MonthlyBill bill)
    {
        page.Append("\n## What to turn off\n\n");
        page.Append(
            "- Alert rules: ask less often, or keep those on poison messages and availability; they cost the same "
                + "for one town as for all.\n");

        page.Append(
            "- Logs: sample requests; errors and imports are few and worth keeping. A daily cap bounds what a "
                + "flood of requests can cost.\n");
        page.Append("- `Retention`: fewer kept editions are less storage, and fewer old addresses that still answer.\n");
        page.Append(
            "- Time: a CDN before the pages and `/data` answers what is immutable without waking an instance; feeds are asked for every "
                + "hour by programs.\n");
        page.Append("\nNot in the table, each a month:\n\n");

        foreach (var line in bill.Extras())
            page.Append(CultureInfo.InvariantCulture, $"- {line.Price.Name}: {line.Czk:N0} CZK.\n");
    }

    /// <summary>The state's statement of every municipality: each month an edition of its own, packed in one file.</summary>
    private static void WriteCountry(StringBuilder page, PriceList prices)
    {
        const int Months = 16 * 12;
        const decimal Packed = 0.018m * Months;
        const decimal Dropped = 0.131m * Months;
        const decimal Requests = 50 * Months;
        const decimal Read = 16 * 3;

        page.Append(
            CultureInfo.InvariantCulture,
            $"\n## The whole country, from the state's statement\n\nSixteen years of months are {Months} editions of 18 MB, "
                + $"{Packed:N1} GB: {prices.CzkFor("blob.stored", Packed):N2} CZK a month; the files that were dropped, 131 MB each, "
                + $"another\n{prices.CzkFor("blob.stored", Dropped):N2} CZK as long as they are kept. No table has a row for a town and "
                + $"month: a drop writes as many rows as that of a single town.\n\nA drop makes some 50 requests of the storage, all "
                + $"{Months} months {prices.CzkFor("blob.writes", Requests):N2} CZK once, if each were a write. A host that is asked "
                + $"about\nall sixteen years reads an index and a summary of each and, once somebody compares a node, the file:\n"
                + $"{Read:0} requests, {prices.CzkFor("blob.reads", Read * 1_000):N2} CZK for a thousand such hosts. A town's level is one "
                + $"request more the first time. Bytes within a region\ncost nothing.\n");
    }

    private static void WritePrices(StringBuilder page, PriceList prices)
    {
        page.Append(
            CultureInfo.InvariantCulture,
            $"\n## Prices\n\n{prices.Note}\nA dollar is {prices.CzkPerUsd.Value:0.00} CZK ({Basis(prices.CzkPerUsd.Basis)}: "
                + $"{prices.CzkPerUsd.Note}); Europe is {prices.EuropeFactor.Value:0.00} times the United States "
                + $"({Basis(prices.EuropeFactor.Basis)}).\n\n| price | USD | for | free a month | of | how sure | today "
                + $"|\n|---|---:|---|---:|---|---|---|\n");

        foreach (var price in prices.Prices)
        {
            var sure = price.Day is { } day
                ? string.Create(CultureInfo.InvariantCulture, $"{Basis(price.Basis)} {day:yyyy-MM-dd}")
                : Basis(price.Basis);

            page.Append(
                CultureInfo.InvariantCulture,
                $"| {price.Name} | {price.Usd} | "
                    + $"{(price.Per == 1 ? "" : $"{price.Per.ToString("N0", CultureInfo.InvariantCulture)} × ")}{price.Unit} | "
                    + $"{(price.Free == 0 ? "" : price.Free.ToString("N0", CultureInfo.InvariantCulture))} | {price.Region} | {sure} | "
                    + $"[Azure]({price.Page}) |\n");
        }
    }

    private static void WriteLoad(StringBuilder page, Load load)
    {
        page.Append(
            CultureInfo.InvariantCulture,
            $"\n## Load\n\n{load.Note}\n\n| for | municipalities | files a month, each | rows a year, each | visits a month, each | feed "
                + $"readers, each |\n|---|---:|---:|---:|---:|---:|\n");

        foreach (var it in load.Deployments)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| {it.Name} | {it.Municipalities:N0} | {it.FilesAMonth} | {it.RowsAYear:N0} | "
                    + $"{it.VisitsAMonth:N0} | {it.FeedReaders} |\n");
        }

        page.Append("\n| assumption | value | why |\n|---|---:|---|\n");

        foreach (var it in load.Assumptions)
            page.Append(CultureInfo.InvariantCulture, $"| `{it.Id}` | {it.Value} {it.Unit} | {it.Why} |\n");
    }

    private static decimal Sum(IEnumerable<CostLine> lines) => lines.Sum(line => line.Czk);

    private static string Basis(PriceBasis basis) => basis == PriceBasis.Quoted ? "quoted" : "assumption";
}

using System.Text;
using Transparency.Samples.Files;
using Transparency.Samples.Numbers;

namespace Transparency.Samples.Municipalities;

/// <summary>
/// A school of the village of Javorník, which keeps accounts and no paragraphs: the plan as ROZ, then every month's turnover of each
/// account, those of the balance sheet among them. Its names lack the leading zeros that the accounts have.
/// </summary>
internal static class SkolaJavornik
{
    private const string Id = "skola-javornik";
    private const ulong Seed = 501_602;

    internal static IEnumerable<SampleFile> Files()
    {
        yield return new($"{Id}/municipality.json", Encoding.UTF8.GetBytes(
            "{\n  \"name\": \"Základní škola a mateřská škola Javorník\",\n  \"ico\": \"92734189\",\n  \"kind\": \"organisation\",\n"
            + $"  \"parent\": \"javornik-u-lesa\",\n  \"website\": \"https://{Id}.example.cz\"\n}}\n"));
        yield return new($"{Id}/2024/ucty.csv", CsvShape.CityVizor.Names(["type", "sa", "aa", "amount"], Rows(new SplitMix64(Seed))));
        yield return new($"{Id}/2024/nazvy-uctu.csv", CsvShape.CzechWindows.Names(
            ["aa", "sa", "name"],
            from plan in SkolaJavornikAccounts.Plans
            where plan.Name.Length > 0
            select new[] { plan.Analytical.TrimStart('0'), plan.Synthetic, plan.Name }));
    }

    private static IEnumerable<string[]> Rows(SplitMix64 random)
    {
        foreach (var plan in SkolaJavornikAccounts.Plans)
            yield return Row("ROZ", plan.Synthetic, plan.Analytical, Halere.FromCrowns(plan.Crowns));

        // The plan was changed once: prices of gas, and the village paid for them.
        yield return Row("ROZ", "502", "0310", Halere.FromCrowns(60_000));
        yield return Row("ROZ", "672", "0300", Halere.FromCrowns(60_000));

        var turnovers = SkolaJavornikAccounts.Plans.ToDictionary(
            plan =>
                plan, plan =>
                    Split.Into(12, (Halere.FromCrowns(plan.Crowns) * random.Between(880, 1040) / 1000) - random.Between(0, 99), 6, random));

        for (var month = 0; month < 12; month++)
        {
            foreach (var plan in SkolaJavornikAccounts.Plans)
                yield return Row("UCT", plan.Synthetic, plan.Analytical, turnovers[plan][month]);
            foreach (var account in SkolaJavornikAccounts.BalanceSheet)
                yield return Row("UCT", account, "0300", random.Between(-90_000_00, 90_000_00));
        }
    }

    private static string[] Row(string type, string synthetic, string analytical, long halere) =>
        [type, synthetic, analytical, Halere.WithPoint(halere)];
}

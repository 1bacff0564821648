using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments.Privacy;

namespace Transparency.Core.Tests.Payments.Privacy;

public sealed class PaymentPrivacyTests
{
    private const string Person = "Fyzická osoba";

    [Theory]
    [InlineData("00281174", "Úsobrno", "Úsobrno")]
    [InlineData("00281174", "", "")]
    [InlineData("00281174", "Neurčeno", "")]
    [InlineData("12345678", "Jan Novák", Person)]
    [InlineData("12345678", "", Person)]
    [InlineData("", "Jan Novák", Person)]
    [InlineData("", "", "")]
    [InlineData("", "Neurčeno", "")]
    [InlineData("", "neurčeno", "")]
    [InlineData("", "-", "")]
    public void OnlyAnOrganisationIsNamed(string id, string name, string published)
    {
        _ = Ico.TryParse(id, out var ico);

        Assert.Equal(published, PaymentPrivacy.Name(ico, id.Length > 0, name.Utf8()).Text());
    }

    [Theory]
    [InlineData("00281174", true, "Oprava střechy", "Oprava střechy")]
    [InlineData("00281174", true, "Jan Novák, tel. 601 123 456", "")]
    [InlineData("00281174", true, "doplatek 850512/1238", "")]
    [InlineData("00281174", true, "na účet 19-2000145399/0800", "")]
    [InlineData("00281174", true, "novak@example.cz", "")]
    [InlineData("00281174", false, "Oprava střechy", "")]
    [InlineData("", true, "Oprava střechy", "")]
    [InlineData("12345678", true, "Oprava střechy", "")]
    public void OnlyAHarmlessDescriptionBesideAnIcoIsPublished(string id, bool allowed, string description, string published)
    {
        using var reading = TestFolder.Read(
            2024,
            allowed ? null : """{"name":"Obec","descriptions":"never"}""",
            ("data.csv", (TestFolder.Header + $"KDF;3113;5169;;;100;2024-02-01;{id};Obec;{description}\n").Utf8()));

        Assert.Equal(published, Assert.Single(reading.Payments.InOrder()).Description);
    }

    [Theory]
    [InlineData("12345678", "Jan Novák", "Oprava střechy")]
    [InlineData("8555121234", "Jan Novák", "záloha")]
    [InlineData("", "Jan Novák", "záloha")]
    public void NothingOfAPersonReachesThePayments(string id, string name, string description)
    {
        using var reading = TestFolder.ReadRows($"KDF;3113;5169;;;100;2024-02-01;{id};{name};{description}\n");

        var payment = Assert.Single(reading.Payments.InOrder());
        Assert.True(payment.CounterpartyId.IsNone);
        Assert.Equal((Person, ""), (payment.CounterpartyName, payment.Description));
    }
}

using System.Text;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Editions.Searching;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments;
using Transparency.Core.Payments.Privacy;
using Transparency.Core.Words;

namespace Transparency.Core.Tests.Editions.Searching;

public sealed class EditionIndexTests
{
    private static readonly NamedCode[] Events = [new("10", "Oprava střechy", null), new("11", "Park", "Popis")];

    public static TheoryData<string> Samples => SampleFolder.All;

    [Theory]
    [MemberData(nameof(Samples))]
    public void SumsOfCounterpartiesPersonsAndNobodyAreThosePaid(string folder)
    {
        using var directory = new TempDirectory();
        var (index, payments) = Written(folder, directory);

        foreach (var side in Sides.All)
        {
            var ofSide = payments.Where(payment => payment.Side == side).ToList();
            Assert.Equal(Sum(ofSide), index.Total[side]);
            Assert.Equal(Sum(ofSide.Where(payment => payment.CounterpartyName == "Fyzická osoba")), index.Persons[side]);
            Assert.Equal(
                Sum(ofSide.Where(payment => payment.CounterpartyId.IsNone && payment.CounterpartyName.Length == 0)), index.Unnamed[side]);
        }

        Assert.Equal(default, index.Others);

        var counterparties = index.All();
        Assert.Equal(
            payments.Select(payment => payment.CounterpartyId).Where(id => !id.IsNone).Distinct().OrderBy(id => id.Number),
            counterparties.Select(counterparty => counterparty.Id));

        Assert.All(counterparties, counterparty =>
        {
            var own = payments.Where(payment => payment.CounterpartyId == counterparty.Id).ToList();
            Assert.All(Sides.All, side => Assert.Equal(Sum(own.Where(payment => payment.Side == side)), counterparty.Sums[side]));
            Assert.Equivalent(counterparty, index.FindOrNull(counterparty.Id), strict: true);
            Assert.Contains(counterparty.Name, own.Select(payment => payment.CounterpartyName));
        });
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void NoNameIsInItThatThePaymentsDoNotShowBesideAnIco(string folder)
    {
        using var directory = new TempDirectory();
        var (index, payments) = Written(folder, directory);
        var shown = payments
            .Where(payment => !payment.CounterpartyId.IsNone)
            .Select(payment => (payment.CounterpartyId, payment.CounterpartyName))
            .ToHashSet();

        Assert.All(index.All(), one => Assert.All(one.Names, name => Assert.Contains((one.Id, name), shown)));

        var bytes = File.ReadAllBytes(directory.File(EditionFiles.IndexFile));
        var own = index.OwnNames().Select(name => name.Name.Name).ToList();

        Assert.Equal(-1, bytes.AsSpan().IndexOf(PaymentPrivacy.Person));
        Assert.All(
            payments.Where(payment =>
                payment.Description.Length > 12 && !own.Any(name => name.Contains(payment.Description, StringComparison.Ordinal))),
            payment => Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(payment.Description))));
    }

    [Fact]
    public void WhoIsNotThereIsNotFound()
    {
        var index = Index(Payment(91862523, "Truhlářství Žďár", 100), Payment(91163722, "Obec", -50));

        Assert.Null(index.FindOrNull(new Ico(91163721)));
        Assert.Null(index.FindOrNull(new Ico(1)));
        Assert.Null(index.FindOrNull(new Ico(99999999)));
        Assert.Equal(-5000, index.FindOrNull(new Ico(91163722))!.Sums.Expenditure.Amount.Halere);
        Assert.Null(Index().FindOrNull(new Ico(91163722)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(129)]
    [InlineData(1_000)]
    public void EachOfManyIsFoundAndNoneBetweenThem(int many)
    {
        var index = Index([.. Enumerable.Range(1, many).Select(i => Payment((uint)(i * 10_007), $"Firma {i}", i))]);

        for (var i = 1; i <= many; i++)
        {
            var found = index.FindOrNull(new Ico((uint)(i * 10_007)))!;
            Assert.Equal(($"Firma {i}", i * 100L), (found.Name, found.Sums.Expenditure.Amount.Halere));
            Assert.True(index.Ids().Has(new Ico((uint)(i * 10_007))));
            Assert.False(index.Ids().Has(new Ico((uint)((i * 10_007) + 1))));
            Assert.Null(index.FindOrNull(new Ico((uint)((i * 10_007) - 1))));
            Assert.Null(index.FindOrNull(new Ico((uint)((i * 10_007) + 1))));
        }
    }

    [Theory]
    [InlineData("zdar", "91862523", TextMatch.WordBeginning)]
    [InlineData("TRUHLÁŘSTVÍ ŽĎÁR", "91862523", TextMatch.Exact)]
    [InlineData("stolarna", "91862523", TextMatch.WordBeginning)]
    [InlineData("91163722", "91163722", TextMatch.Exact)]
    [InlineData("9116", "91163722", TextMatch.WordBeginning)]
    public void ACounterpartyIsFoundByAnyOfItsNamesAndItsIco(string query, string id, TextMatch match)
    {
        var index = Index(
            Payment(91862523, "Truhlářství Žďár", 1),
            Payment(91862523, "Truhlářství Žďár", 2),
            Payment(91862523, "Stolárna Žďár", 3),
            Payment(91163722, "Obec", 4),
            Payment(0, "Fyzická osoba", 5));

        var found = Assert.Single(index.Matching(new TextQuery(query), TestContext.Current.CancellationToken));
        Assert.Equal((id, match), (found.Counterparty.Id.ToString(), found.Match));
        Assert.Empty(index.Matching(new TextQuery("fyzická"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void TheCommonestNameStandsFirstWhateverOrderTheyComeIn()
    {
        Payment[] payments =
        [
            Payment(91862523, "Žďár", 1), Payment(91862523, "A", 1), Payment(91862523, "B", 1), Payment(91862523, "Žďár", 1),
            Payment(91862523, "", 1),
        ];

        Assert.Equal(["Žďár", "A", "B"], Index(payments).FindOrNull(new Ico(91862523))!.Names);
        Assert.Equal(Bytes(payments), Bytes([.. payments.Reverse()]));
    }

    [Fact]
    public void WhoFindsNoRoomIsOneSumSoThatAllOfItStillAddsUp()
    {
        var tally = new CounterpartyTally(most: 2);

        foreach (var payment in new[]
        {
            Payment(91862523, "A", 1),
            Payment(91163722, "B", 2),
            Payment(25130072, "C", 4),
            Payment(91862523, "A", 8)
        })
        {
            tally.Add(payment);
        }

        var index = EditionIndex.Read(EditionIndex.Write(tally, [], []));
        Assert.Equal(2, index.Count);
        Assert.Equal(new PaymentSum(new Money(400), 1), index.Others.Expenditure);
        Assert.Equal(index.Total, index.All().Aggregate(index.Others, (sum, one) => sum + one.Sums));
    }

    [Fact]
    public void ANameLongerThanAnyCompanyHasIsCut()
    {
        var name = Assert.Single(Index(Payment(91862523, new string('ř', 10_000), 1)).All()).Name;

        Assert.Equal(CounterpartyTally.NameLength + 1, name.Length);
        Assert.EndsWith("…", name, StringComparison.Ordinal);
    }

    [Fact]
    public void OwnNamesOfEventsAndUnitsComeAsTheyAre()
    {
        var index = EditionIndex.Read(EditionIndex.Write(new CounterpartyTally(), Events, [new("20", "Odbor", null)]));

        Assert.Equal(
            [new(Level.Event, "10", "Oprava střechy"), new(Level.Event, "11", "Park"), new IndexedName(Level.Unit, "20", "Odbor")],
            index.OwnNames().Select(found => found.Name));

        Assert.Equal(
            (new IndexedName(Level.Event, "10", "Oprava střechy"), TextMatch.WordBeginning),
            Assert.Single(index.OwnNames(new TextQuery("STRECH"))));
    }

    [Fact]
    public void ADamagedIndexIsToldAndReadsNothingBeside()
    {
        var whole = Bytes(Payment(91862523, "Truhlářství Žďár", 100), Payment(91163722, "Obec", -50));

        for (var length = 0; length < whole.Length; length++)
        {
            var cut = whole[..length];
            Assert.Throws<InvalidDataException>(() =>
            {
                var index = EditionIndex.Read(cut);
                index.All();
                index.OwnNames();
            });
        }
    }

    [Fact]
    public void ASweepThatNobodyWaitsForEnds()
    {
        using var gone = new CancellationTokenSource();
        gone.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            Index(Payment(91862523, "A", 1)).Matching(new TextQuery("zdar"), gone.Token));
    }

    private static (EditionIndex Index, List<Payment> Payments) Written(string folder, TempDirectory directory)
    {
        using var reading = TestFolder.Read(SampleFolder.Contents(folder));
        EditionFiles.Write(reading, "0123456789ab", directory.Path);

        using var file = File.OpenRead(directory.File(EditionFiles.PaymentsFile));

        return (EditionIndex.Read(File.ReadAllBytes(directory.File(EditionFiles.IndexFile))), [.. PaymentsCsv.ReadFile(file)]);
    }

    private static EditionIndex Index(params Payment[] payments) => EditionIndex.Read(Bytes(payments));

    private static byte[] Bytes(params Payment[] payments)
    {
        var tally = new CounterpartyTally();

        foreach (var payment in payments)
            tally.Add(payment);

        return EditionIndex.Write(tally, [], []);
    }

    private static Payment Payment(uint ico, string name, decimal amount) => new(
        new DateOnly(2024, 1, 1),
        "KDF",
        Side.Expenditure,
        new Paragraph(3113),
        new Item(5169),
        "",
        "",
        Money.FromCrowns(amount),
        new Ico(ico),
        name,
        "");

    private static PaymentSum Sum(IEnumerable<Payment> payments) => payments.Aggregate(
        default(PaymentSum), (sum, payment) => sum + new PaymentSum(payment.Amount, 1));
}

using System.Globalization;
using System.Text;
using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Core.Ledger;
using Transparency.Core.Validation;

namespace Transparency.Core.Tests.Imports;

/// <summary>
/// An edition that is just as large as it may be is read; one that is larger by one is refused, and told which limit it is.
/// </summary>
public sealed class EditionLimitsTests
{
    private const string Names = "srcId;name;description\n";
    private const string Documents = "kind;title;url;approved;published;removed\n";

    private static readonly EditionLimits Usual = EditionLimits.Default;

    private static readonly EditionLimits Small = new(
        Cells: 6, Codes: 4, Names: 5, NameBytes: 20, AllNameBytes: 60, Documents: 3, PaymentBytes: 400)
    { ComparedRows = 8 };

    /// <summary>Prague has about three million payments a year.</summary>
    [Fact]
    public void ThreeMillionPaymentsInMonthlyFilesAreNotTooMany() => Assert.True(Usual.ComparedRows >= 4_000_000);

    [Theory]
    [InlineData(300_000, true)]
    [InlineData(300_001, false)]
    public void MillionsOfCellsAreRefusedBeforeTheyFillTheMemory(int cells, bool isRead)
    {
        using var reading = TestFolder.ReadRows(Rows(cells, 1000));

        AssertRefusal(reading, isRead ? null : Usual.AllowedCells.English, cells + 1);
        Assert.Equal(300_000, reading.Budget.Lines.Count);
    }

    [Theory]
    [InlineData(50_000, true)]
    [InlineData(50_001, false)]
    public void AMillionEventsAreRefused(int events, bool isRead)
    {
        using var reading = TestFolder.ReadRows(Rows(events, int.MaxValue));

        AssertRefusal(reading, isRead ? null : Usual.AllowedEvents.English, events + 1);
    }

    [Theory]
    [InlineData(50_000, true)]
    [InlineData(50_001, false)]
    public void AMillionNamesAreRefused(int names, bool isRead)
    {
        using var reading = TestFolder.Read(
            Ledger("UCT;6171;5169;1;;100;;;;\n"),
            ("events.csv", Names + string.Concat(Enumerable.Range(1, names).Select(i => $"{i};A;\n"))));

        AssertRefusal(reading, isRead ? null : Usual.AllowedNames.English, names + 1);
    }

    [Theory]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    [InlineData(1_000_000, false)]
    public void ANameOfAMegabyteIsRefused(int length, bool isRead)
    {
        using var reading = TestFolder.Read(
            Ledger("UCT;6171;5169;1;;100;;;;\n"), ("events.csv", $"{Names}1;{new string('A', length)};\n"));

        AssertRefusal(reading, isRead ? null : Usual.AllowedName.English, 2);
    }

    [Fact]
    public void TheRefusalSaysWhereAndHowMuchIsAllowed()
    {
        using var reading = TestFolder.Read(
            Ledger("UCT;6171;5169;1;;100;;;;\n"), ("events.csv", $"{Names}1;{new string('A', 10_001)};\n"));

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("events.csv", 2), (problem.File, problem.Line));
        Assert.Equal("10001 bajtů", problem.Found?.Czech);
        Assert.Equal("nejvýše 10000 bajtů v jednom názvu nebo popisu", problem.Expected?.Czech);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void UnitsAreCountedApartFromEvents(int units, bool isRead)
    {
        using var reading = Read(
            Ledger(string.Concat(Enumerable.Range(1, units).Select(i => $"UCT;6171;5169;{Math.Min(i, 4)};{i};1;;;;\n"))));

        AssertRefusal(reading, isRead ? null : Small.AllowedUnits.English, 6);
    }

    [Theory]
    [InlineData("abcdefghijklmnopqrst", 3, true)]
    [InlineData("abcdefghijklmnopqrst", 4, false)]
    [InlineData("ěščřžýáíéú", 3, true)]
    [InlineData("ěščřžýáíéú", 4, false)]
    public void NamesAreWeighedTogetherInBytes(string name, int names, bool isRead)
    {
        using var reading = Read(
            Ledger("UCT;6171;5169;1;;100;;;;\n"),
            ("events.csv", Names + string.Concat(Enumerable.Range(1, names).Select(i => $"{i};{name};\n"))));

        AssertRefusal(reading, isRead ? null : Small.AllowedNameBytes.English, 5);
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void ADescriptionIsNoLongerThanAName(int length, bool isRead)
    {
        using var reading = Read(
            Ledger("UCT;6171;5169;1;;100;;;;\n"), ("events.csv", $"{Names}1;A;{new string('b', length)}\n"));

        AssertRefusal(reading, isRead ? null : Small.AllowedName.English, 2);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void NamesOfAccountsCountToo(int names, bool isRead)
    {
        using var reading = Read(
            ("ucty.csv", "type;sa;aa;amount\n;501;1;100\n"),
            ("jmena.csv", "aa;sa;name\n" + string.Concat(Enumerable.Range(1, names).Select(i => $"{i};501;A{i}\n"))));

        AssertRefusal(reading, isRead ? null : Small.AllowedNames.English, 7);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void DocumentsAreCounted(int documents, bool isRead)
    {
        using var reading = Read(
            Ledger("UCT;6171;5169;1;;100;;;;\n"),
            (
                "documents.csv",
                Documents + string.Concat(Enumerable.Range(1, documents).Select(i =>
                    $"amendment;Opatření {i};https://www.example.cz/{i}.pdf;2024-03-13;2024-03-20;\n"))));

        AssertRefusal(reading, isRead ? null : Small.AllowedDocuments.English, 5);
    }

    [Fact]
    public void PaymentsAreWeighed()
    {
        const string Payment = "KDF;6171;5169;1;;1;2024-03-15;97574911;Alfa;Papír\n";
        using var few = Read(Ledger(string.Concat(Enumerable.Repeat(Payment, 8))));
        using var many = Read(Ledger(string.Concat(Enumerable.Repeat(Payment, 40))));

        AssertRefusal(few, null, 0);
        AssertRefusal(many, Small.AllowedPayments.English, null);
        Assert.InRange(many.Payments.AddedBytes, 401, 450);
    }

    /// <summary>A single file needs no memory of its rows, and may have any number of them.</summary>
    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void RowsOfSeveralFilesAreComparedUpToANumber(int rows, bool isRead)
    {
        var all = string.Concat(Enumerable.Range(1, rows - 1).Select(i => $"UCT;6171;5169;1;;{i};;;;\n"));

        using var one = Read(Ledger(all + "UCT;6171;5171;1;;1000;;;;\n"));
        using var two = Read(Ledger(all), ("druhy.csv", TestFolder.Header + "UCT;6171;5171;1;;1000;;;;\n"));

        AssertRefusal(one, null, 0);
        AssertRefusal(two, isRead ? null : Small.AllowedRows.English, null);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void NamesOfFilesAreWeighedTogether(int more, bool isRead)
    {
        var limits = ReadingLimits.Default with { AllNameBytes = Encoding.UTF8.GetByteCount("data.csvpříloha.pdf") };
        using var reading = Read(limits, Ledger("UCT;6171;5169;1;;100;;;;\n"), ($"příloha{new string('a', more)}.pdf", "%PDF-1.7"));

        Assert.Equal(!isRead, reading.Problems.Counts.ContainsKey("too-many-files"));
        Assert.Equal(isRead, reading.IsPublishable);
    }

    private static (string, string) Ledger(string rows) => ("data.csv", TestFolder.Header + rows);

    /// <summary>Rows of a cell each: the event is one of so many, and what is beyond goes on with the next item.</summary>
    private static string Rows(int count, int events)
    {
        var rows = new StringBuilder();

        for (var i = 0; i < count; i++)
        {
            var (item, number) = Math.DivRem(i, events);
            rows.Append(CultureInfo.InvariantCulture, $"UCT;6171;{5100 + item};{number + 1};;1;;;;\n");
        }

        return rows.ToString();
    }

    private static FolderReading Read(params (string Name, string Text)[] files) =>
        Read(ReadingLimits.Default with { Edition = Small }, files);

    private static FolderReading Read(ReadingLimits limits, params (string Name, string Text)[] files) =>
        FolderReader.Read(
            TestFolder.Contents(2024, null, [.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]),
            limits,
            Path.Combine(Path.GetTempPath(), "transparency-tests"),
            TestContext.Current.CancellationToken);

    private static void AssertRefusal(FolderReading reading, string? allowed, int? line)
    {
        var errors = reading.Problems.InOrder().Where(problem => problem.Kind.Severity == Severity.Error).ToList();

        if (allowed is null)
        {
            Assert.Empty(errors);
            return;
        }

        var problem = Assert.Single(errors);
        Assert.Equal(("edition-too-large", allowed), (problem.Kind.Code, problem.Expected?.English));

        if (line is { } there)
            Assert.Equal(there, problem.Line);
    }
}

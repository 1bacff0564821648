using Transparency.Core.Imports;

namespace Transparency.Core.Tests.Folders.Containers;

/// <summary>Workbooks as programs save them give the figures that stand in them, not those that they show.</summary>
public sealed class WorkbookTests
{
    private static string Books => Path.Combine(Repository.Root, "tests", "Transparency.Core.Tests", "Books");

    [Theory]
    [InlineData("kniha.xlsx", "xlsx")]
    [InlineData("kniha.xls", "xls")]
    [InlineData("kniha.ods", "ods")]
    [InlineData("kniha-html.xls", "html")]
    // LibreOffice loses the format of a code when it writes this one.
    [InlineData("kniha-xml.xls", "xml", "10")]
    public void AWorkbookIsReadByItsValues(string name, string kind, string code = "0010")
    {
        using var reading = Read(name, name);

        Cases.AssertUsual(reading);

        var data = reading.Files.Single(file => file.Format == "cityvizor");
        Assert.Equal((kind, null, 4L), (data.Encoding, data.Separator, data.Accepted));

        var payment = Assert.Single(reading.Payments.InOrder());
        Assert.Equal((new DateOnly(2024, 2, 1), "00006947"), (payment.Date, payment.CounterpartyId.ToString()));
        Assert.Equal((code, "Tonery \"žluté\"; papír"), (payment.Event, payment.Description));
    }

    [Theory]
    [InlineData("kniha.xlsx")]
    [InlineData("kniha.xls")]
    [InlineData("kniha.ods")]
    public void AHiddenSheetIsNotReadAndIsNamedAndSoIsACover(string name)
    {
        using var reading = Read(name, name);

        Assert.Equal(
            [("hidden-sheet", $"{name}/Loni"), ("not-an-export", $"{name}/Úvod")],
            reading.Problems.InOrder().Select(problem => (problem.Kind.Code, problem.File)));
        Assert.Contains(reading.Files, file => file.Name == name && file.Format == Path.GetExtension(name)[1..]);
    }

    [Theory]
    [InlineData("kniha.xlsx")]
    [InlineData("kniha.xls")]
    [InlineData("kniha.ods")]
    [InlineData("kniha-html.xls")]
    public void TheNameOfAWorkbookDoesNotMatter(string name)
    {
        using var reading = Read(name, "data.csv");

        Cases.AssertUsual(reading);
    }

    [Theory]
    [InlineData("chyba.xlsx")]
    [InlineData("chyba.xls")]
    [InlineData("chyba.ods")]
    public void AnErrorInACellIsNeverZero(string name)
    {
        using var reading = Read(name, name);

        var problem = Assert.Single(reading.Problems.InOrder());
        Assert.Equal(("spreadsheet-error", "#N/A", 6L), (problem.Kind.Code, problem.Found?.Czech, problem.Line));
        Assert.Equal($"{name}/Data", problem.File);
    }

    [Theory]
    [InlineData("heslo.xlsx")]
    [InlineData("heslo.ods")]
    public void ALockedWorkbookIsSaidToBeLocked(string name)
    {
        using var reading = Read(name, name);

        Assert.Equal("locked-file", reading.Problems.InOrder()[0].Kind.Code);
    }

    /// <summary>Every file cut anywhere is refused in words, or read where nothing of it is missing.</summary>
    [Theory]
    [InlineData("kniha.xlsx")]
    [InlineData("kniha.xls")]
    [InlineData("kniha.ods")]
    [InlineData("kniha-xml.xls")]
    public void ADamagedWorkbookIsAProblemAndNoFault(string name)
    {
        var whole = File.ReadAllBytes(Path.Combine(Books, name));

        for (var seed = 1; seed <= 60; seed++)
        {
            var numbers = new SeededNumbers((ulong)seed);
            byte[] bytes = seed % 2 == 0 ? whole[..numbers.Below(whole.Length)] : [.. whole];

            for (var i = 0; seed % 2 == 1 && i < 8; i++)
                bytes[numbers.Below(bytes.Length)] = (byte)numbers.Below(256);

            using var reading = TestFolder.Read(2024, null, (name, bytes));

            if (reading.IsPublishable)
                Assert.Contains(reading.Files, file => file.Accepted > 0);
        }
    }

    private static FolderReading Read(string book, string name) =>
        TestFolder.Read(2024, null, (name, File.ReadAllBytes(Path.Combine(Books, book))));
}

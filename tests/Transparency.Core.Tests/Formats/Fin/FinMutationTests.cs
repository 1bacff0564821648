using Transparency.Core.Imports;
using static Transparency.Core.Tests.Formats.Fin.FinText;

namespace Transparency.Core.Tests.Formats.Fin;

/// <summary>
/// Fields, rows and bytes of a folder of extracts are changed by a seed: it is told, never thrown, and the books stay right.
/// </summary>
public sealed class FinMutationTests
{
    private const int FoldersInACase = 2000;

    private static readonly string[] Fields =
    [
        "", " ", "0", "-", "0.00", "1.00-", "-1.00", "1,5", "2E-3", "99999999999999999999", "8000", "8115", "8905", "4200", "9999",
        "006171", "2024012", "2024006", "2024013",
        "2023012", "2025001", "051", "063", "60", "000100", "000200", "000300", "000400", Own, Neighbour, "\"", "\"a\"b", "a;b",
        "\r\n", "\0", "č",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void NoDamageIsAnException(int seed)
    {
        var numbers = new SeededNumbers((ulong)seed);
        var publishable = 0;
        for (var i = 0; i < FoldersInACase; i++)
        {
            using var reading = Damaged(numbers);

            Assert.All(reading.Files, file => Assert.Equal(file.Rows, file.Accepted + file.Rejected + file.Ignored.Values.Sum()));

            if (!reading.IsPublishable)
                continue;

            publishable++;
            Assert.All(reading.Files, file => Assert.Equal(0, file.Rejected));
            Assert.NotEqual(0, reading.Files.Sum(file => file.Accepted));
        }

        Assert.InRange(publishable, 1, FoldersInACase - 1);
    }

    private static FolderReading Damaged(SeededNumbers numbers)
    {
        var budget = new List<string>
        {
            BudgetHeader,
            Row("1111", "1.00;2.00;3.00"),
            Row("5169", "1.00;2.00;3.00-", "2024006"),
            Row("5171", "4.00;4.00;4.00"),
            Row("1112", "5.00;5.00;5.00", ico: Neighbour)
        };

        var financing = new List<string>
        {
            FinancingHeader,
            FinancingRow("8000", "3.00;2.00;1.00"),
            FinancingRow("8115", "3.00;2.00;1.00"),
            FinancingRow("8111", "0.00;0.00;0.00", "2024006")
        };

        for (var times = 1 + numbers.Below(3); times > 0; times--)
            Damage(numbers.OneIn(3) ? financing : budget, numbers);

        var files = new[] { Bytes("FINM201.csv", budget, numbers), Bytes("FINM202.csv", financing, numbers) };
        return numbers.OneIn(8) ? TestFolder.Read(2024, null, files) : Read(files);
    }

    private static void Damage(List<string> lines, SeededNumbers numbers)
    {
        var at = numbers.OneIn(20) ? 0 : numbers.Below(lines.Count);
        var fields = lines[at].Split(';');

        switch (numbers.Below(6))
        {
            case 0:
                lines.Insert(at, lines[numbers.Below(lines.Count)]);
                break;
            case 1:
                lines[at] = string.Join(';', fields.Where((_, i) => i != at % fields.Length));
                break;
            default:
                fields[numbers.Below(fields.Length)] = numbers.Of(Fields);
                lines[at] = string.Join(';', fields);
                break;
        }
    }

    private static (string, byte[]) Bytes(string name, List<string> lines, SeededNumbers numbers)
    {
        var (_, bytes) = File(name, lines[0], [.. lines[1..]]);

        if (numbers.OneIn(4))
            bytes[numbers.Below(bytes.Length)] = (byte)numbers.Below(256);

        return (name, bytes);
    }
}

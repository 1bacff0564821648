using System.Text;
using Transparency.Core.Ledger;

namespace Transparency.Core.Tests.Ledger;

public sealed class CodePoolTests
{
    [Fact]
    public void EveryCodeHasItsOwnNumberWhateverItsLength()
    {
        var numbers = new SeededNumbers(5);
        string[] codes =
        [
            .. Enumerable.Range(
                0, 20_000).Select(_ =>
                    string.Concat(Enumerable.Range(0, 1 + numbers.Below(10)).Select(_ => numbers.Of<char>(['0', '1', 'a', 'á']))))
        ];
        var pool = new CodePool();

        int[] given = [.. codes.Select((code, line) => pool.Number(Encoding.UTF8.GetBytes(code), "data.csv", line))];

        Assert.Equal(codes, given.Select(pool.Code));
        Assert.Equal(codes.Distinct().Count(), given.Distinct().Count());
    }

    [Fact]
    public void TheEmptyCodeIsZeroAndNoCodeSeen()
    {
        var pool = new CodePool();

        Assert.Equal(0, pool.Number([], "data.csv", 1));
        Assert.Empty(pool.Seen());
    }
}

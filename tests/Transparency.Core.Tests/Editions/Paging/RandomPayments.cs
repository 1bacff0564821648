using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments;

namespace Transparency.Core.Tests.Editions.Paging;

/// <summary>Payments that a seed decides, in their order, with as many equals as wanted.</summary>
internal static class RandomPayments
{
    private static readonly string[] Texts =
        ["", "Oprava", "=1+1", "'tak'", "a;-b", "řekl \"ano\"", "první\r\ndruhý", new string('ž', 2_000), new string('ž', 2_001), Long];

    /// <summary>Numbers whose last digit checks the others.</summary>
    private static Ico[] Ids { get; } =
    [
        .. Enumerable.Range(1_000, 250).Select(number => new Ico((uint)number)).Where(id => Ico.TryParse(id.ToString(), out _)),
    ];

    private static string Long => new string('a', 1_999) + "𝄞" + new string('b', 3_000);

    /// <param name="seed">Decides everything.</param>
    /// <param name="count">How many.</param>
    /// <param name="days">How many different days.</param>
    /// <param name="amounts">How many different amounts.</param>
    /// <param name="longTexts">Whether some texts are longer than a list shows.</param>
    public static List<Payment> Of(ulong seed, int count, int days, int amounts, bool longTexts = false)
    {
        var numbers = new SeededNumbers(seed);
        var payments = new List<Payment>(count);

        for (var i = 0; i < count; i++)
        {
            var side = numbers.Of([Side.Income, Side.Expenditure, Side.Expenditure, Side.Expenditure, Side.Financing]);

            payments.Add(new Payment(
                new DateOnly(2024, 1, 1).AddDays(numbers.Below(days)),
                numbers.Of(["KDF", "KOF", "", "Ž;=x"]),
                side,
                new Paragraph((ushort)numbers.Of([3111, 3113, 6171])),
                new Item((ushort)(side == Side.Income ? 2111 : side == Side.Financing ? 8123 : numbers.Of([5169, 5171, 6121]))),
                numbers.Of(["", "", "12", "\uE000", "𝄞"]),
                numbers.Of(["", "35"]),
                new Money(numbers.Below(amounts) - (amounts / 3)),
                numbers.OneIn(3) ? default : numbers.Of(Ids),
                numbers.Of(longTexts ? Texts : Texts[..7]),
                string.Create(CultureInfo.InvariantCulture, $"Faktura {i} {numbers.Of(longTexts ? Texts : Texts[..7])}")));
        }

        payments.Sort(PaymentComparer.Instance);

        return payments;
    }
}

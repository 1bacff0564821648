using System.Globalization;

namespace Transparency.Core.Budgets.Classification;

/// <summary>The texts of all two- and four-digit codes, made once: a budget level asks for thousands of them.</summary>
internal static class CodeText
{
    private static readonly string[] Two = [.. Enumerable.Range(0, 100).Select(n => n.ToString("00", CultureInfo.InvariantCulture))];
    private static readonly string[] Four = [.. Enumerable.Range(0, 10_000).Select(n => n.ToString("0000", CultureInfo.InvariantCulture))];

    public static string TwoDigits(int number) => Two[number];

    public static string FourDigits(int number) => Four[number];
}

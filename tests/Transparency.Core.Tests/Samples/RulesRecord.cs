using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Editions;
using Transparency.Core.Editions.Downloads;

namespace Transparency.Core.Tests.Samples;

/// <summary>
/// What a version of the rules gives: <c>Golden/rules-5.txt</c> holds the SHA-256 of all published bytes of every good sample, and no
/// broken one. A version that was recorded is never recorded otherwise.
/// </summary>
internal static class RulesRecord
{
    /// <summary>Any edition's identity: the real one changes with each version, and published bytes hold it.</summary>
    private const string Edition = "0123456789ab";

    public static string Path(int version) => System.IO.Path.Combine(
        Repository.Root, "tests", "Transparency.Core.Tests", "Golden", $"rules-{version.ToString(CultureInfo.InvariantCulture)}.txt");

    /// <summary>A line for each sample: its folder and the SHA-256 of all that is published of it.</summary>
    public static IReadOnlyList<string> Today() =>
        [.. SampleFolder.All.Select(row => row.Data).Select(folder => $"{folder} {Sha256Of(folder)}")];

    /// <summary>
    /// The rows, totals and payments, the levels that are computed from them, the edition's files and the problems shown.
    /// </summary>
    private static string Sha256Of(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var directory = new TempDirectory();
        using var reading = TestFolder.Read(SampleFolder.Contents(folder));
        var content = EditionFiles.Write(reading, Edition, directory.Path);

        foreach (var file in EditionFiles.Of(content.Summary))
        {
            Append(hash, file);
            hash.AppendData(File.ReadAllBytes(directory.File(file)));
        }

        foreach (var ((side, paragraph), range) in content.PaymentRanges
            .OrderBy(range => range.Key.Side)
            .ThenBy(range => range.Key.Paragraph.Number))
        {
            Append(hash, $"{side.Name()} {paragraph} {range.Start} {range.Length}");
        }

        foreach (var (side, view) in from side in Sides.All from view in View.Of(content.Budget) select (side, view))
        {
            AppendLevel(hash, content, side, view, null);
            AppendLevel(hash, content, side, view, content.Consolidation);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AppendLevel(
        IncrementalHash hash, EditionContent content, Side side, View view, Core.Budgets.Consolidation? consolidation)
    {
        if (BudgetDrilldown.LevelOrNull(content.Budget, side, view, [], consolidation) is not { } level)
            return;

        Append(hash, $"{side.Name()} {view.Name} {Text(level.Total)}");

        foreach (var child in level.Children)
            Append(hash, $"{child.Level.Name()} {child.Code} {Text(child.Amounts)} {child.Children} {child.Payments}");
    }

    private static string Text(Core.Budgets.StageAmounts amounts) =>
        string.Create(CultureInfo.InvariantCulture, $"{amounts.Approved.Halere} {amounts.Amended.Halere} {amounts.Actual.Halere}");

    private static void Append(IncrementalHash hash, FormattableString text) => Append(hash, text.ToString(CultureInfo.InvariantCulture));

    private static void Append(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
}

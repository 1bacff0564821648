using System.Globalization;
using Transparency.Core.Words;
using Transparency.Functions.Tables;
using Transparency.Pages.Timelines;

namespace Transparency.Functions.Timelines;

/// <summary>
/// What a level is made of as a table: a row for each part and one for all, which has no code; two columns for a year that has a plan
/// beside what was done or instead of it, one for every other.
/// </summary>
internal static class TimelinePartsTable
{
    private static readonly Wording InCrowns = new("Kč", "CZK");

    public static Table<TimelinePartResponse> Of(TimelinePartsResponse parts, Language language)
    {
        var total = new TimelinePartResponse("", YearsPage.NameOfAll(language), null, parts.Total);
        IReadOnlyList<TimelinePartResponse> rows = [.. parts.Parts, total];
        var planned = rows.SelectMany(row => row.Years).Where(year => year.Plan is not null).Select(year => year.Year).ToHashSet();

        return new Table<TimelinePartResponse>(
            $"{parts.Municipality.Id}-timeline-{parts.Side}-parts",
            new("Vývoj v letech", "Over the years"),
            [
                new("code", TableWords.Code, ColumnKind.Code, part => part.Code),
                new("name", TableWords.Name, ColumnKind.Text, part => part.Name),
                new("plainName", TableWords.PlainName, ColumnKind.Text, part => part.PlainName),
                .. parts.Years.SelectMany(year => Columns(year.Year, planned.Contains(year.Year), parts)),
            ],
            rows);
    }

    private static IEnumerable<TableColumn<TimelinePartResponse>> Columns(int year, bool hasPlan, TimelinePartsResponse parts)
    {
        var number = year.ToString(CultureInfo.InvariantCulture);
        yield return new("actual" + number, Heading("Skutečnost", "Actual"), ColumnKind.Amount, part => Of(part, year)?.Actual);

        if (hasPlan)
            yield return new("plan" + number, Heading("Rozpočet", "Budget"), ColumnKind.Amount, part => Of(part, year)?.Plan);

        Wording Heading(string czech, string english) => new(
            $"{czech} {number} ({InWhat(parts).Czech})", $"{english} {number} ({InWhat(parts).English})");
    }

    /// <summary>In which money, because a table that is saved says nothing else of it.</summary>
    private static Wording InWhat(TimelinePartsResponse parts)
    {
        var (czech, english) = (InCrowns.Czech, InCrowns.English);

        if (parts.Inflation is { Year: var prices })
            (czech, english) = ($"{czech} v cenách roku {prices}", $"{english} in prices of {prices}");
        if (parts.Per == TimelinePartsHandler.Inhabitant)
            (czech, english) = ($"{czech} na obyvatele", $"{english} per inhabitant");

        return new(czech, english);
    }

    private static PartAmountResponse? Of(TimelinePartResponse part, int year) => part.Years.FirstOrDefault(amount => amount.Year == year);
}

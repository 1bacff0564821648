using Transparency.Core.Budgets.Drilldown;
using Transparency.Core.Publications;
using Transparency.Core.Words;
using Transparency.Functions.Searching;
using Transparency.Pages.Searching;

namespace Transparency.Functions.Pages.Searching;

/// <summary>What was found as a page shows it.</summary>
internal static class FoundThings
{
    /// <summary>The state's codes come last: they are many, and of few towns.</summary>
    public static IReadOnlyList<FoundGroup> Of(SearchResponse answer, CodeLevels? levels)
    {
        var town = answer.Municipality?.Id;
        List<FoundGroup?> groups =
        [
            Group(answer.Municipalities, Town),
            Group(answer.Counterparties, Counterparty),
            Group(answer.Events, Own),
            answer.Payments is { } payments && town is not null ? Group(payments, payment => Payment(payment, town)) : null,
            Group(answer.Paragraphs, code => Code(code, levels?.OfParagraphOrNull(code.Code)?.ToString())),
            Group(answer.Items, code => Code(code, levels?.OfItemOrNull(code.Code)?.ToString())),
        ];

        return [.. groups.OfType<FoundGroup>().Where(group => group.Total > 0)];
    }

    private static FoundGroup Group<T>(SearchGroup<T> group, Func<T, FoundThing> shown) =>
        new(group.Title, group.Total, group.IsComplete, [.. group.Results.Select(shown)]);

    private static FoundThing Town(FoundMunicipality town) => new(town.Name, PublicPaths.MunicipalityPage(town.Id))
    {
        Code = town.Ico is { } ico ? Ico(ico) : null,
        Note = town.District,
    };

    private static FoundThing Counterparty(FoundCounterparty one) =>
        new(one.Name.Length > 0 ? one.Name : Ico(one.Id), PublicPaths.CounterpartyPage(one.Id))
        {
            Code = Ico(one.Id),
            Towns = one.Municipalities,
            Amount = one.Expenditure.Count > 0 ? one.Expenditure.Amount : null,
            Income = one.Income.Count > 0 ? one.Income.Amount : null,
        };

    private static FoundThing Code(FoundCode code, string? address) => new(code.Name, address) { Code = code.Code };

    private static FoundThing Own(FoundEvent own)
    {
        var (municipality, year) = (own.Municipality, own.Years[^1]);
        var address = own.Level == Level.Event.Name()
            ? PublicPaths.EventPage(municipality, year, own.Code)
            : $"{PublicPaths.PaymentsPage(municipality, year)}?unit={Uri.EscapeDataString(LevelCode.FromOwnCode(own.Code))}";

        return new FoundThing(own.Name, address)
        {
            Code = own.Code,
            Note = $"{own.MunicipalityName} {Years(own.Years)}",
        };
    }

    /// <summary>The list of payments that has nothing but this one.</summary>
    private static FoundThing Payment(FoundPayment payment, string municipality)
    {
        var day = FormattableString.Invariant($"{payment.Date:yyyy-MM-dd}");
        var amount = FormattableString.Invariant($"{payment.Amount.Crowns}");
        var address = $"{PublicPaths.PaymentsPage(municipality, payment.Year)}?side={payment.Side}&paragraph={payment.Paragraph}"
            + $"&item={payment.Item}&from={day}&to={day}&min={amount}&max={amount}";

        return new FoundThing(payment.Description, address)
        {
            Day = payment.Date,
            Note = payment.Counterparty?.Name,
            Amount = payment.Side == "income" ? null : payment.Amount,
            Income = payment.Side == "income" ? payment.Amount : null,
        };
    }

    private static string Ico(string id) => "IČO\u00A0" + id;

    private static string Years(IReadOnlyList<int> years) => years.Count == 1
        ? FormattableString.Invariant($"{years[0]}")
        : FormattableString.Invariant($"{years[0]}–{years[^1]}");
}

using Transparency.Functions.Http;

namespace Transparency.Functions.Payments;

/// <summary>Which payments were asked for, as it is written in addresses: the same question has the same text.</summary>
/// <param name="Filters">Names and values, in the order of <see cref="PaymentFilter.Names"/>.</param>
public sealed record PaymentQuery(IReadOnlyList<KeyValuePair<string, string>> Filters)
{
    public static PaymentQuery Of(Parameters parameters) => new(
    [
        .. from name in PaymentFilter.Names
           let value = parameters.Text(name)
           where value is not null
           select KeyValuePair.Create(name, value),
    ]);

    /// <summary>What comes behind a path, such as <c>?side=income&amp;q=n%C3%A1jem</c>; empty where all payments are asked for.</summary>
    public string Suffix => Filters.Count == 0
        ? ""
        : "?" + string.Join('&', Filters.Select(filter => $"{filter.Key}={Uri.EscapeDataString(filter.Value)}"));
}

using Transparency.Core.Budgets.Classification;
using Transparency.Core.Words;

namespace Transparency.Pages.Payments;

/// <summary>Where payments are looked through: a form that keeps what is chosen already.</summary>
/// <param name="Address">Which payments.</param>
/// <param name="Language">Of the reader.</param>
public sealed record PaymentSearch(PaymentsAddress Address, Language Language) : Page(Language)
{
    /// <summary>What the form has fields for.</summary>
    private static readonly string[] Fields = ["from", "to", "min", "max", "q"];

    /// <summary>Whether there is room for days and amounts too.</summary>
    public bool HasMore { get; init; }

    /// <summary>What is chosen elsewhere, and stays.</summary>
    internal IEnumerable<(string Name, string? Value)> Kept
    {
        get
        {
            if (Address.Side != Side.Expenditure)
                yield return ("side", Address.Side.Name());

            foreach (var name in PaymentsAddress.Names)
            {
                if ((!HasMore || !Fields.Contains(name)) && name != "q" && Address.Asked(name) is { } value)
                    yield return (name, value);
            }

            if (Address.Sort != PaymentsAddress.UsualSort)
                yield return ("sort", Address.Sort);
        }
    }

    internal bool IsOpen => Fields.Any(name => name != "q" && Address.Asked(name) is not null);
}

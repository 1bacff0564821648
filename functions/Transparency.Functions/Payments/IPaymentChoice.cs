using Transparency.Core.Budgets.Classification;
using Transparency.Core.Editions.Downloads;

namespace Transparency.Functions.Payments;

/// <summary>Which payments a question is about.</summary>
public interface IPaymentChoice
{
    /// <summary>Whether there can be any among those of a side and paragraph, which lie together.</summary>
    bool Touches(Side side, Paragraph paragraph);

    bool Matches(PaymentRow payment);
}

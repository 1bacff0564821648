using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Transparency.Core.Editions;
using Transparency.Core.Words;
using Transparency.Functions.Http;

namespace Transparency.Functions.Payments;

/// <summary>
/// The parameter <c>next</c> of a list of payments, which is given back as it came beside the other parameters: the edition, so that a list
/// goes on in the one it began in, the place behind which it goes on, and what stands for the question, because the place means nothing in
/// another.
/// </summary>
public sealed class PaymentCursor
{
    /// <summary>
    /// The form of what it says. In the one before, a place was counted among the payments asked for, and would be another one now.
    /// </summary>
    private const string Form = "2";

    private readonly string _question;

    private PaymentCursor(string question, PaymentPlace? after) => (_question, After) = (question, after);

    /// <summary>Behind which place the page begins; null for the first one.</summary>
    public PaymentPlace? After { get; }

    /// <summary>The edition in <c>next</c> counts as named.</summary>
    public static PaymentCursor Of(Parameters parameters, string sort)
    {
        var question = PublicResult.Hash(
            Encoding.UTF8.GetBytes(string.Join('\n', PaymentFilter.Names.Select(parameters.Text).Prepend(sort))))[..8];

        if (parameters.Text("next") is not { } next)
            return new PaymentCursor(question, null);

        var parts = Base64Url.IsValid(next) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(next)).Split('.') : [];
        if (parts is not [Form, var edition, var asked, var place, var row]
            || !EditionId.IsValid(edition)
            || !long.TryParse(place, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var key)
            || !long.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            parameters.Fail(Unknown(next));
            return new PaymentCursor(question, null);
        }

        if (asked != question)
        {
            parameters.Fail(new Wording(
                "Odkaz na další část seznamu patří k jinému zadání. Začněte prosím seznam od začátku.",
                "'next' goes on with another question; it is given back beside the filters and the sort that it came with."));
        }

        if (parameters.Text("edition") is { } named && named != edition)
            parameters.Fail($"'next' goes on in edition {edition}, and 'edition' is '{named}'.");

        parameters.Set("edition", edition);

        return new PaymentCursor(question, new PaymentPlace(key, number));
    }

    /// <summary>The <c>next</c> of a page that ends with this place.</summary>
    public string Next(string edition, PaymentPlace last) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{Form}.{edition}.{_question}.{last.Key}.{last.Number}")));

    /// <summary>Of what is none, or one from before an update.</summary>
    public static Wording Unknown(string next) => ParameterWords.UnknownNext(next);
}

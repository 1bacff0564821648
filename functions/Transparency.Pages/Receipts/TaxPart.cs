using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;
using Transparency.Core.Statistics;
using Transparency.Core.Words;

namespace Transparency.Pages.Receipts;

/// <summary>What came in taxes in a year, in a sentence, and the form that asks for a receipt.</summary>
/// <param name="Address">Where the receipt is.</param>
/// <param name="Income">What came in.</param>
/// <param name="ValidTo">The day that the amounts reach, or null.</param>
public sealed record TaxPart(ReceiptAddress Address, TaxIncome Income, DateOnly? ValidTo) : Page(Address.Language)
{
    /// <summary>Where nobody says how many inhabitants there are, this is divided until another amount is asked for.</summary>
    private const int Usual = 1_000;

    /// <summary>What stands in the form, as the reader wrote it; or null.</summary>
    public string? Written { get; init; }

    /// <summary>The whole crowns of taxes that fall to an inhabitant, or null.</summary>
    internal int? EachOrNull => Income.EachInhabitant is { } each
        && decimal.Round(each.Crowns, MidpointRounding.AwayFromZero) is >= AskedAmount.Least and <= AskedAmount.Most and var crowns
            ? (int)crowns
            : null;

    /// <summary>What is divided where nothing is asked for.</summary>
    public int Standard => EachOrNull ?? Usual;

    internal string StandardText => Standard.ToString(CultureInfo.InvariantCulture);

    /// <summary>How much came, for each inhabitant, and what part of all income it was.</summary>
    internal string Sentence
    {
        get
        {
            var sentence = ReceiptWords.Came.In(Language).Filled(Year, ShortAmount.Of(Income.Taxes, Language));
            if (Income.EachInhabitant is { } each)
                sentence += ReceiptWords.Each.In(Language).Filled(WholeCrowns.Of(each, Language));
            if (PercentOrNull is { } percent)
                sentence += ReceiptWords.Part.In(Language).Filled(percent);

            return sentence + ".";
        }
    }

    /// <summary>How much of the year is over in the amounts; nothing of one that is.</summary>
    internal string? PassedOrNull => PassedYear.SentenceOrNull(FiscalYear.Of(Address.Year), ValidTo, Language);

    private string Year => FiscalYear.Of(Address.Year).ToString();

    /// <summary>What is hardly anything is not said to be nothing, nor almost everything to be all.</summary>
    private string? PercentOrNull
    {
        get
        {
            if (Income.Income is not { } all)
                return null;

            var percent = decimal.Round(100 * Income.Taxes.Crowns / all.Crowns, MidpointRounding.AwayFromZero);

            return percent > 0 && (percent < 100 || Income.Taxes == all) ? Figures.Count((long)percent, Language) : null;
        }
    }
}

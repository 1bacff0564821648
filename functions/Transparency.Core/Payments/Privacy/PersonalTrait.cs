namespace Transparency.Core.Payments.Privacy;

/// <summary>What of a person stands in a text, the graver the greater.</summary>
public enum PersonalTrait
{
    /// <summary>Nothing that is recognised.</summary>
    None,

    /// <summary>An account number, an IBAN, an e-mail address or a telephone number.</summary>
    Contact,

    /// <summary>A birth number (rodné číslo), a tax number made of one, or a day of birth.</summary>
    BirthNumber,
}

using System.Text.Json.Serialization;

namespace Transparency.Core.Catalogue;

/// <summary>
/// Podmínky užití: figures, codes and short names are nobody's creative work, and a municipality that publishes what the law has it publish
/// (act 250/2000 Sb.) claims no right of a maker of databases. Whoever publishes for others agrees this with them.
/// </summary>
/// <param name="PersonalData">
/// Whether there are personal data. They are there as soon as one counterparty is shown with its IČO: it may be a natural person who does
/// business, and neither the number nor the name tells that from a company. Other persons are never named. Texts that a municipality gives
/// its
/// events are looked through by <see cref="Payments.Privacy.PersonalData"/>; tables of codes and amounts have none.
/// </param>
public sealed record TermsOfUse([property: JsonPropertyName("osobní_údaje")] string PersonalData)
{
    private const string Terms = "https://data.gov.cz/podmínky-užití/";

    [JsonPropertyName("typ"), JsonPropertyOrder(-1)]
    public string Type { get; } = "Specifikace podmínek užití";

    [JsonPropertyName("autorské_dílo")]
    public string Work { get; } = Terms + "neobsahuje-autorská-díla/";

    [JsonPropertyName("databáze_jako_autorské_dílo")]
    public string DatabaseAsWork { get; } = Terms + "není-autorskoprávně-chráněnou-databází/";

    [JsonPropertyName("databáze_chráněná_zvláštními_právy")]
    public string DatabaseRight { get; } = Terms + "není-chráněna-zvláštním-právem-pořizovatele-databáze/";

    public static TermsOfUse Of(bool personalData) => new(Terms + (personalData ? "obsahuje-osobní-údaje/" : "neobsahuje-osobní-údaje/"));
}

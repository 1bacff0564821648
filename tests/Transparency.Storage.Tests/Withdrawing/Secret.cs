namespace Transparency.Storage.Tests.Withdrawing;

/// <summary>
/// Exports with words in every text that reaches what is published or reported: whoever finds one of them has found what was withdrawn.
/// </summary>
internal static class Secret
{
    public const string Counterparty = "ZIZALA";
    public const string Description = "KOLIBRIK";
    public const string Event = "PLAMENAK";
    public const string Unit = "TAPIR";

    public static string[] Words { get; } = [Counterparty, Description, Event, Unit];

    /// <summary>Dropped as <c>events.csv</c>; a unit is not told from an event by its columns, so it has a file of its own.</summary>
    public const string Events = "AKCE;AKCE_NAZEV\n10;Oprava " + Event + "\n";

    public const string Units = "ORJ;ORJ_NAZEV\n20;Odbor " + Unit + "\n";

    /// <summary>Income of that many crowns, and a payment that says the words.</summary>
    public static string Data(int crowns) =>
        Exports.WithIncome(crowns) + $"KDF;3113;5169;10;20;77;2024-03-02;91862523;{Counterparty} s.r.o.;Za {Description}\n";

    public static async Task PutAsync(Town town, int crowns = 1000)
    {
        await town.PutAsync("events.csv", Events);
        await town.PutAsync("orj.csv", Units);
        await town.PutAsync("data.csv", Data(crowns));
    }

    /// <summary>The same folder without the words.</summary>
    public static async Task CorrectAsync(Town town, int crowns = 1000)
    {
        await town.PutAsync("events.csv", "AKCE;AKCE_NAZEV\n10;Oprava\n");
        await town.PutAsync("orj.csv", "ORJ;ORJ_NAZEV\n20;Odbor\n");
        await town.PutAsync("data.csv", Exports.WithIncome(crowns));
    }
}

namespace Transparency.Functions.Tests.Catalogue;

/// <summary>An invented association that publishes for its members.</summary>
internal static class Provider
{
    public const string Address = "https://rozpocty.example.cz";
    public const string Ico = "99000181";
    public const string Name = "Svazek obcí Vymyšlenský kraj";

    /// <summary>Who it is, and not where.</summary>
    public static (string Name, string Value)[] Names { get; } = [("Transparency:PublisherIco", Ico), ("Transparency:PublisherName", Name)];

    public static (string Name, string Value)[] Settings { get; } = [("Transparency:PublicAddress", Address + "/"), .. Names];
}

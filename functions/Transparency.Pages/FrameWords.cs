using Transparency.Core.Words;

namespace Transparency.Pages;

/// <summary>The words around the content of every public page.</summary>
internal static class FrameWords
{
    public static Wording Site { get; } = new("Otevřené rozpočty", "Open budgets");

    public static Wording Navigation { get; } = new("Stránky", "Pages");

    public static Wording Municipalities { get; } = new("Obce", "Municipalities");

    public static Wording Publications { get; } = new("Publikace", "Publications");

    public static Wording Payments { get; } = new("Platby", "Payments");

    public static Wording Data { get; } = new("Data", "Data");

    public static Wording AboutData { get; } = new("O datech", "About the data");

    /// <summary>Each language by its own name.</summary>
    public static Wording ThisLanguage { get; } = new("Česky", "English");

    public static Wording Accessibility { get; } = new("Přístupnost", "Accessibility");

    public static Wording Skip { get; } = new("Přejít k obsahu", "Skip to the content");

    public static Wording Edition { get; } = new("Edice", "Edition");

    public static Wording Published { get; } = new("Zveřejněno", "Published");

    public static Wording Source { get; } = new("Zdroj", "Source");

    public static Wording PublishedLast { get; } = new("Naposledy zveřejněno:", "Published last:");
}

using Transparency.Core.Words;

namespace Transparency.Pages.Towns;

/// <summary>Leads to a list of the programming interface as a table.</summary>
internal static class TableLink
{
    /// <param name="list">Its path, with a query or without.</param>
    public static string Csv(string list) => With(list, "csv");

    /// <param name="list">Its path, with a query or without.</param>
    /// <param name="language">Of the names.</param>
    public static string Csv(string list, Language language) => Translated.Of(With(list, "csv"), language);

    /// <param name="list">Its path, with a query or without.</param>
    /// <param name="language">Of the headings.</param>
    public static string Xlsx(string list, Language language) =>
        Translated.Of(With(list, "xlsx"), language);

    private static string With(string list, string format) =>
        $"{list}{(list.Contains('?', StringComparison.Ordinal) ? '&' : '?')}format={format}";
}

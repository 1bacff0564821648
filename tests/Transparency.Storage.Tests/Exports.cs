using System.Globalization;
using System.Text;

namespace Transparency.Storage.Tests;

/// <summary>Exports as short as can be, that differ where a test looks.</summary>
internal static class Exports
{
    public const string Header = "type;paragraph;item;event;unit;amount;date;counterpartyId;counterpartyName;description\n";

    /// <summary>An error in its only row.</summary>
    public const string Broken = Header + "UCT;0000;1111;;;kolik;;;;\n";

    /// <summary>Income of that many crowns, expenditure of 500 and a payment of 125.</summary>
    public static string WithIncome(int crowns) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Header}UCT;0000;1111;;;{crowns};;;;\nUCT;3113;5169;10;20;375;;;;\nKDF;3113;5169;10;20;125;2024-03-01;;;Křída\n");

    /// <summary>One line of expenditure for each event.</summary>
    public static string WithEvents(int count)
    {
        var text = new StringBuilder(Header);
        for (var i = 1; i <= count; i++)
            text.Append(CultureInfo.InvariantCulture, $"UCT;3113;5169;{i};;{i};;;;\n");

        return text.ToString();
    }

    /// <summary>One line of expenditure for each paragraph, beside what <see cref="WithIncome"/> has.</summary>
    public static string WithSections(IEnumerable<string> paragraphs)
    {
        var text = new StringBuilder(WithIncome(1000));

        foreach (var paragraph in paragraphs)
            text.Append(CultureInfo.InvariantCulture, $"UCT;{paragraph};5169;;;100;;;;\n");

        return text.ToString();
    }
}

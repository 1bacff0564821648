using Transparency.Core.Editions.Downloads;
using Transparency.Functions.Tables;

namespace Transparency.Functions.Classification;

/// <summary>Codes and their names as a table.</summary>
internal static class CodeNamesTable
{
    public static Table<CodeName> Of(CodeListTable list, int year, IReadOnlyList<CodeName> codes) => new(
        $"{list.Name}-{year}",
        list.Name == "items" ? new("Položky", "Items") : new("Paragrafy", "Paragraphs"),
        [
            new("code", TableWords.Code, ColumnKind.Code, code => code.Code),
            new("level", TableWords.Level, ColumnKind.Word, code => code.Level),
            new("name", TableWords.Name, ColumnKind.Text, code => code.Name),
            new("plainName", TableWords.PlainName, ColumnKind.Text, code => code.PlainName),
            new("validFrom", new("Platí od", "Valid from"), ColumnKind.Date, code => code.ValidFrom),
            new("validTo", new("Platí do", "Valid to"), ColumnKind.Date, code => code.ValidTo),
        ],
        codes);
}

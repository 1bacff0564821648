using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Formats.Organisations;

/// <summary>Columns of an organisation's accounts and of the names of its analytical accounts.</summary>
internal static class OrganisationColumns
{
    public const string Type = "type";
    public const string Synthetic = "sa";
    public const string Analytical = "aa";
    public const string Amount = "amount";
    public const string Date = "date";
    public const string Year = YearColumn.Name;
    public const string Owner = AccountingUnit.Column;
    public const string Name = "name";

    private static readonly (string Column, string[] Names)[] Codes = [(Synthetic, ["su"]), (Analytical, ["au"])];

    private static readonly (string Column, string[] Names)[] Clerks =
        [(Synthetic, ["Syntetický účet"]), (Analytical, ["Analytický účet", "Analytika"]), (Type, ["Typ", "Druh"])];

    private static readonly ColumnAliases OfAmounts = ColumnAliases.AsWritten(
        [
            .. Codes,
            (Type, ["recordType"]),
            (Amount, ["CASTKA"]),
            (Date, ["DATUM"]),
            (Year, YearColumn.Names),
            (Owner, AccountingUnit.Names)
        ],
        Clerks);

    private static readonly ColumnAliases OfNames = ColumnAliases.AsWritten([.. Codes, (Name, ["NAZEV"])], Clerks);

    public static bool Knows(string column) => OfAmounts.Knows(column) || OfNames.Knows(column);

    public static ColumnMap Amounts(TableHeader header) => new(header, OfAmounts);

    public static ColumnMap Names(TableHeader header) => new(header, OfNames);

    /// <summary>An account and an amount, which the accounting of a municipality may have too, beside its classification.</summary>
    public static bool AreOfAccounts(TableHeader header)
    {
        var columns = Amounts(header);
        return columns.Has(Amount) && (columns.Has(Synthetic) || columns.Has(Analytical));
    }

    /// <summary>An analytical account and a name: the synthetic account alone stands beside the names of GORDIC's events too.</summary>
    public static bool AreOfNames(TableHeader header)
    {
        var columns = Names(header);
        return columns.Has(Analytical) && columns.Has(Name) && !Amounts(header).Has(Amount);
    }
}

using System.Text;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Reading;

/// <summary>
/// The municipality or organisation (účetní jednotka) whose rows a table has, where a column says it: rows of others are left out, and a
/// table without its own is refused. A table of counterparties has no such column.
/// </summary>
/// <param name="own">The IČO that the settings say, eight digits, or null.</param>
/// <param name="reading">The books of the file.</param>
internal sealed class AccountingUnit(string? own, FileReading reading)
{
    /// <summary>The column's name where a table's own format has none.</summary>
    public const string Column = "IČO";

    /// <summary>Its other names, in any case.</summary>
    public static readonly string[] Names =
    [
        "ICO", "IČ", "IC", "ZC_ICO", "UJ_ICO", "ICO_UJ", "IČO účetní jednotky", "ICO_UCETNI_JEDNOTKY", "IČO obce", "ICO_OBCE",
        "IČO organizace", "IČO města",
    ];

    /// <summary>Those of its names that cannot be a counterparty's.</summary>
    private static readonly HashSet<string> OwnNames = new(
        ["ZC_ICO", "UJ_ICO", "ICO_UJ", "IČO ÚJ", "IČO účetní jednotky", "ICO_UCETNI_JEDNOTKY", "IČO obce", "ICO_OBCE", "IČO města"],
        StringComparer.OrdinalIgnoreCase);

    private readonly byte[]? _own = own is null ? null : Encoding.UTF8.GetBytes(own.TrimStart('0'));
    private byte[]? _first;
    private string _column = Column;
    private bool _hasOwn;
    private bool _hasSecond;

    /// <summary>Whether a column of a table of any kind says whose its rows are.</summary>
    public static bool IsOne(string column) => OwnNames.Contains(column);

    /// <summary>Whether the row is another's and left out. A row that says nothing is the municipality's.</summary>
    public bool Settles(TableRows rows, int column)
    {
        var ico = rows.Text(column);
        if (ico.IsEmpty || IsOwn(ico))
        {
            _hasOwn |= !ico.IsEmpty;
            return false;
        }

        _column = rows.ColumnName(column);
        _hasSecond |= _first is not null && !IsSame(_first, ico);
        _first ??= ico.ToArray();

        if (_own is null)
            return false;

        reading.Ignore(IgnoredKinds.OtherMunicipality);

        return true;
    }

    /// <summary>Refuses a table of others, or of several where nothing says which one it is. Called once, after the last row.</summary>
    public void End()
    {
        if (_first is null)
            return;

        if (own is null && _hasSecond)
        {
            reading.Problem(
                FileProblems.MissingIco, null, _column, Wording.Verbatim(Encoding.UTF8.GetString(_first)),
                new("jedna obec, nebo její \"ico\" v municipality.json", "one municipality, or its \"ico\" in municipality.json"));
        }
        else if (own is not null && !_hasOwn)
        {
            reading.Problem(
                FileProblems.OtherIco, null, _column, Wording.Verbatim($"IČO {Encoding.UTF8.GetString(_first)}{(_hasSecond ? ", …" : "")}"),
                Expected(own));
        }
    }

    /// <summary>The IČO that a file of rows of many lacks.</summary>
    public static Wording Expected(string own) => new($"IČO {own}, které v souboru není", $"IČO {own}, which the file does not have");

    private bool IsOwn(ReadOnlySpan<byte> ico) => _own is not null && IsSame(ico, _own);

    /// <summary>Zeros in front are lost where a spreadsheet took the IČO for a number.</summary>
    private static bool IsSame(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.TrimStart((byte)'0').SequenceEqual(right.TrimStart((byte)'0')))
            return true;

        return Municipalities.Ico.TryParse(left, out var one) && Municipalities.Ico.TryParse(right, out var other) && one == other;
    }
}

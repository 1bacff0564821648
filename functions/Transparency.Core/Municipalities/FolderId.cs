namespace Transparency.Core.Municipalities;

/// <summary>Which folder: a municipality's year. It is what an import reads as one, and what has one current edition.</summary>
public readonly record struct FolderId(MunicipalityId Municipality, FiscalYear Year)
{
    /// <summary>The same from what a record that is kept as JSON says.</summary>
    /// <exception cref="FormatException">The text is no municipality id.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is no year.</exception>
    public static FolderId Of(string municipality, int year) => new(MunicipalityId.Parse(municipality), FiscalYear.Of(year));

    /// <summary>As paths begin that lie in it: <c>{municipality}/{year}</c>.</summary>
    public override string ToString() => $"{Municipality}/{Year}";
}

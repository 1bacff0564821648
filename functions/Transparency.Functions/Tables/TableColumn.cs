using Transparency.Core.Words;

namespace Transparency.Functions.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Name">What programs call it, in the header of CSV: as in JSON.</param>
/// <param name="Heading">What people call it, in a workbook.</param>
/// <param name="Kind">What its cells are.</param>
/// <param name="Of">The cell of a row.</param>
public sealed record TableColumn<T>(string Name, Wording Heading, ColumnKind Kind, Func<T, TableCell> Of);

using Transparency.Core.Editions;
using Transparency.Core.Municipalities;

namespace Transparency.Functions.Downloads;

/// <summary>A table of a current year, to be put behind those of other years.</summary>
/// <param name="Edition">Which edition has it.</param>
/// <param name="File">Its file.</param>
/// <param name="End">Its header in CSV, its footer in Parquet.</param>
internal sealed record YearTable(EditionKey Edition, EditionFile File, byte[] End)
{
    public FiscalYear Year => Edition.Folder.Year;
}

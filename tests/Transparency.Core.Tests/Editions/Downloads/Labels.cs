using Transparency.Core.Budgets;
using Transparency.Core.Editions.Downloads;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Tests.Editions.Downloads;

/// <summary>Labels of rows that belong to no folder.</summary>
internal static class Labels
{
    public static RowLabels OfVzor => new(
        Municipality.Unnamed(MunicipalityId.Parse("vzor")) with { Name = "Vzor", Ico = "00281174" },
        new Budget(FiscalYear.Of(2024), Stages.Actual, [], [], []));
}

using Transparency.Core.Budgets.Classification;

namespace Transparency.Pages.Suppliers;

/// <summary>An organisation's payments on one side.</summary>
/// <param name="Whole">The page that it is a part of.</param>
/// <param name="Side">The side.</param>
public sealed record SupplierPart(SupplierPage Whole, Side Side) : Page(Whole.Language);

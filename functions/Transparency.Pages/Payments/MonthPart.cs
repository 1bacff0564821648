using Transparency.Core.Words;

namespace Transparency.Pages.Payments;

/// <summary>A month's bar.</summary>
public sealed record MonthPart(ShownMonth Month, Language Language) : Page(Language);

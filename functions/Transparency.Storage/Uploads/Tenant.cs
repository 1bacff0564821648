using Transparency.Core.Municipalities;

namespace Transparency.Storage.Uploads;

/// <summary>A municipality that may be given grants.</summary>
/// <param name="Municipality">Its folder.</param>
/// <param name="Added">When it was added, UTC.</param>
/// <param name="Disabled">Since when its grants are refused, or null. What it has published stands.</param>
/// <param name="Ico">The IČO that it alone may publish under, eight digits, or null where it was added without one.</param>
public sealed record Tenant(MunicipalityId Municipality, DateTimeOffset Added, DateTimeOffset? Disabled, string? Ico);

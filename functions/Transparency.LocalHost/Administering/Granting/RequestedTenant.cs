using Transparency.Core.Municipalities;
using Transparency.LocalHost.Arguments;

namespace Transparency.LocalHost.Administering.Granting;

/// <summary>Which municipality <c>admin add</c>, <c>disable</c>, <c>list</c> and <c>grants</c> are about.</summary>
/// <param name="Municipality">The municipality, or null for all.</param>
/// <param name="Place">Of which deployment.</param>
/// <param name="Ico">The IČO that it alone may publish under, or null.</param>
internal sealed record RequestedTenant(MunicipalityId? Municipality, Place Place, string? Ico = null) : IRequested;

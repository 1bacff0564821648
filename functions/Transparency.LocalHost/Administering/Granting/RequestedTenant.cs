using Transparency.Core.Municipalities;
using Transparency.LocalHost.Arguments;

namespace Transparency.LocalHost.Administering.Granting;

/// <summary>Which municipality <c>admin add</c>, <c>disable</c>, <c>list</c> and <c>grants</c> are about.</summary>
/// <param name="Municipality">The municipality, or null for all.</param>
/// <param name="Place">Of which deployment.</param>
internal sealed record RequestedTenant(MunicipalityId? Municipality, Place Place) : IRequested;

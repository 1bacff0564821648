using Transparency.Core.Municipalities;
using Transparency.LocalHost.Arguments;

namespace Transparency.LocalHost.Administering.Pulling;

/// <summary>What <c>admin pull</c> was asked for.</summary>
/// <param name="Municipality">Whose files.</param>
/// <param name="Now">Whether to fetch what is not due yet.</param>
/// <param name="Place">Of which deployment.</param>
internal sealed record RequestedPull(MunicipalityId Municipality, bool Now, Place Place);

using Transparency.Core.Municipalities;
using Transparency.LocalHost.Arguments;

namespace Transparency.LocalHost.Administering.Granting;

/// <summary>What <c>admin grant</c> was asked for.</summary>
/// <param name="Municipality">Whose folder the grant is for.</param>
/// <param name="Days">For how long it holds.</param>
/// <param name="Label">For whom it is.</param>
/// <param name="ReportOnly">Whether it is good for reading reports alone.</param>
/// <param name="MayRemove">Whether files may be removed with it, too.</param>
/// <param name="Place">Of which deployment.</param>
internal sealed record RequestedGrant(
    MunicipalityId Municipality,
    int Days,
    string Label,
    bool ReportOnly,
    bool MayRemove,
    Place Place) : IRequested;

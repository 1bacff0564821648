using Transparency.LocalHost.Arguments;

namespace Transparency.LocalHost.Administering.Granting;

/// <summary>Which grant <c>admin revoke</c> takes back.</summary>
/// <param name="Grant">The grant's id.</param>
/// <param name="Place">Of which deployment.</param>
internal sealed record RequestedRevocation(string Grant, Place Place) : IRequested;

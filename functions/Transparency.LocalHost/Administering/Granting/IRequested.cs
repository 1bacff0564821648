using Transparency.LocalHost.Arguments;

namespace Transparency.LocalHost.Administering.Granting;

/// <summary>What a command about grants is asked for.</summary>
internal interface IRequested
{
    /// <summary>Of which deployment.</summary>
    Place Place { get; }
}

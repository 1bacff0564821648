namespace Transparency.LocalHost.Administering;

/// <summary>What <c>admin</c> can do.</summary>
public enum AdminAction
{
    /// <summary>Let a municipality be given grants, again where it was disabled.</summary>
    Add,

    /// <summary>List municipalities.</summary>
    List,

    /// <summary>Refuse all grants of a municipality; what it has published stands.</summary>
    Disable,

    /// <summary>Hand out a grant.</summary>
    Grant,

    /// <summary>List grants.</summary>
    Grants,

    /// <summary>Take a grant back.</summary>
    Revoke,

    /// <summary>Show what is fetched for a municipality, or fetch it.</summary>
    Pull,
}

namespace Transparency.Core.Uploads;

/// <summary>What the holder of a grant may do, always in one municipality's folder alone.</summary>
[Flags]
public enum GrantRights
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read what the imports of the folder said.</summary>
    Report = 1,

    /// <summary>Put files into the folder.</summary>
    Upload = 2,

    /// <summary>Remove files from the folder, and undo what other grants published there.</summary>
    Remove = 4,
}

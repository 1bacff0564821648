namespace Transparency.Core.Pulls;

/// <summary>How often a file is fetched.</summary>
public enum PullSchedule
{
    /// <summary>Every hour.</summary>
    Hourly,

    /// <summary>Every night.</summary>
    Daily,

    /// <summary>In the night to Monday.</summary>
    Weekly,

    /// <summary>In the night to the first of each month.</summary>
    Monthly,
}

namespace Transparency.Core.Documents;

/// <summary>Whether a deadline was met, by the days that the municipality gives.</summary>
public enum DeadlineState
{
    /// <summary>Done in time.</summary>
    Met,

    /// <summary>Done after the deadline, or not done and the deadline is over.</summary>
    Missed,

    /// <summary>Not done, and there is still time.</summary>
    Running,

    /// <summary>The municipality does not give a day that it takes to tell.</summary>
    Unknown,
}

namespace Transparency.CostModel;

/// <summary>
/// Whom a deployment serves. All but <paramref name="Municipalities"/> and <paramref name="Machines"/> are of each municipality.
/// </summary>
/// <param name="Name">What it is called.</param>
/// <param name="Municipalities">How many there are.</param>
/// <param name="FilesAMonth">Files dropped in a month.</param>
/// <param name="RowsAYear">Rows in the folder of a whole year.</param>
/// <param name="VisitsAMonth">People who look at a budget.</param>
/// <param name="FeedReaders">Programs that ask for a feed.</param>
/// <param name="Machines">How many machines of two cores the containers beside it would take.</param>
public sealed record Deployment(
    string Name,
    int Municipalities,
    int FilesAMonth,
    int RowsAYear,
    int VisitsAMonth,
    int FeedReaders,
    int Machines);

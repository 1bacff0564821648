namespace Transparency.CostModel;

/// <summary>
/// What a deployment costs in a month: as functions, and beside it as a virtual machine that runs CityVizor's eight containers.
/// </summary>
public sealed class MonthlyBill(PriceList prices, Load load)
{
    private const decimal BytesInGb = 1_000_000_000;
    private const decimal SecondsInHour = 3600;

    /// <summary>The lines of the serverless deployment, in the order of the price list.</summary>
    public IReadOnlyList<CostLine> Functions(Deployment deployment)
    {
        decimal municipalities = deployment.Municipalities;
        var files = municipalities * deployment.FilesAMonth;
        var visits = municipalities * deployment.VisitsAMonth;
        var polls = municipalities * deployment.FeedReaders * load["feed.requests"];
        var requests = (visits * load["visit.requests"]) + polls;
        var folders = municipalities * load["years"];
        var folderNights = folders * load["night.nights"];
        var municipalityNights = municipalities * load["night.nights"];
        var runs = load["pull.runs"];
        var looks = load["poison.looks"];
        var editions = folders * load["editions.kept"];
        var seconds = (files * load["import.seconds"])
            + (folderNights * load["night.secondsAFolder"])
            + (visits * load["visit.seconds"])
            + (polls * load["feed.seconds"])
            + (municipalityNights * load["night.secondsAMunicipality"]) + ((runs + looks) * load["pull.seconds"]);

        return
        [
            Line("functions.gbSecond", seconds * load["instance.gb"]),
            Line("functions.executions", files + requests + load["night.nights"] + runs + looks),
            Line(
                "blob.stored",
                ((folders * deployment.RowsAYear * load["row.bytes"])
                    + (editions * deployment.RowsAYear * load["edition.rowBytes"])) / BytesInGb),
            Line("blob.writes", (files * load["import.blobWrites"]) + (folderNights * load["night.listingsAFolder"])),
            Line(
                "blob.reads",
                (files * load["import.blobReads"])
                    + (folderNights * load["night.readsAFolder"])
                    + (municipalityNights * load["night.readsAMunicipality"])
                    + (requests * load["request.blobReads"])),
            Line("table.stored", editions * load["edition.tableBytes"] / BytesInGb),
            Line(
                "table.operations",
                (files * load["import.tableOperations"])
                    + (folderNights * load["night.tableOperationsAFolder"])
                    + (runs * load["pull.tableOperations"])
                    + (requests * load["request.tableOperations"])),
            Line("events.operations", files * load["event.operations"]),
            Line("logs.ingested", (requests + files) * load["log.bytes"] / BytesInGb),
            Line("alerts.rules", load["alerts"]),
            Line("network.out", requests * load["request.bytes"] / BytesInGb),
        ];
    }

    /// <summary>
    /// What may be bought on top: an instance that is always ready, so that nobody waits for a cold start, and Front Door.
    /// </summary>
    public IReadOnlyList<CostLine> Extras() =>
    [
        Line("functions.alwaysReady", load["month.hours"] * SecondsInHour * load["instance.gb"]),
        Line("frontDoor.base", 1),
    ];

    /// <summary>
    /// The lines of the machines that the containers would take. What goes out costs the same; the work of keeping them up to date is not
    /// counted.
    /// </summary>
    public IReadOnlyList<CostLine> Machines(Deployment deployment) =>
    [
        Line("machine.hours", load["month.hours"] * deployment.Machines),
        Line("machine.disk", deployment.Machines),
        Line("machine.address", load["month.hours"]),
        Functions(deployment).Single(line => line.Price.Id == "network.out"),
    ];

    private CostLine Line(string id, decimal quantity) => new(prices[id], quantity, prices.CzkFor(id, quantity));
}

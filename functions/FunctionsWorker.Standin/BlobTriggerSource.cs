namespace Microsoft.Azure.Functions.Worker;

/// <summary>How the host learns that a blob was written.</summary>
public enum BlobTriggerSource
{
    /// <summary>Storage logs and a scan of the container.</summary>
    LogsAndContainerScan,

    /// <summary>Events of the storage account.</summary>
    EventGrid,
}

using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Transparency.Storage.Imports;

namespace Transparency.Functions.Imports;

/// <summary>
/// A file was written among the exports: the folder it lies in may have changed. The pattern takes every path, because the settings lie a
/// level above the years; what the path means is decided by <see cref="Core.Folders.ExportPath"/>.
/// </summary>
public sealed class ImportExport(PatientImport import)
{
    [Function("ImportExport")]
    public Task RunAsync(
        [BlobTrigger("exports/{path}", Source = BlobTriggerSource.EventGrid, Connection = "ExportStorage")] BlobClient blob,
        string path,
        CancellationToken cancel) =>
        import.RunAsync(path, cancel);
}

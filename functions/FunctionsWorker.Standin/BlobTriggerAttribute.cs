using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks the parameter that receives the blob whose writing starts the function.</summary>
public sealed class BlobTriggerAttribute(string blobPath) : TriggerBindingAttribute
{
    /// <summary>Container and blob pattern, such as <c>exports/{path}</c>.</summary>
    public string BlobPath { get; } = blobPath;

    /// <summary>The name of the setting that holds the storage connection.</summary>
    public string? Connection { get; set; }

    public BlobTriggerSource Source { get; set; }
}

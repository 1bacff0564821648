namespace Transparency.LocalHost.Withdrawing;

/// <summary>The services of a deployment in Azure that a withdrawal needs.</summary>
/// <param name="Tables">The table service of the account of what is published.</param>
/// <param name="Blobs">Its blob service.</param>
/// <param name="Exports">The blob service of the account that municipalities drop into; reports and leases lie there.</param>
public sealed record AzureServices(Uri Tables, Uri Blobs, Uri Exports)
{
    /// <returns>The services, or null where none is named.</returns>
    /// <exception cref="CannotContinueException">One is missing.</exception>
    public static AzureServices? OrNull(Uri? tables, Uri? blobs, Uri? exports) => (tables, blobs, exports) switch
    {
        (null, null, null) => null,
        ({ } table, { } blob, { } export) => new(table, blob, export),
        _ => throw new CannotContinueException("--tables, --blobs and --exports go together: the services of the account of what is published, and the blob service of that of exports."),
    };

    /// <exception cref="CannotContinueException">It is no such address.</exception>
    public static Uri Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
        ? address
        : throw new CannotContinueException($"'{text}' is not the address of a storage service, such as https://ucet.blob.core.windows.net.");
}

namespace Transparency.LocalHost.Administering.Withdrawing;

/// <summary>The services of a deployment in Azure that a withdrawal needs.</summary>
/// <param name="Tables">The table service of the account of what is published.</param>
/// <param name="Blobs">Its blob service.</param>
/// <param name="Exports">The blob service of the account that municipalities drop into; reports and leases lie there.</param>
internal sealed record DeploymentStorage(Uri Tables, Uri Blobs, Uri Exports)
{
    /// <returns>The services, or null where none is named.</returns>
    /// <exception cref="CannotContinueException">One is missing.</exception>
    public static DeploymentStorage? OrNull(Uri? tables, Uri? blobs, Uri? exports) => (tables, blobs, exports) switch
    {
        (null, null, null) => null,
        ({ } table, { } blob, { } export) => new(table, blob, export),
        _ => throw new CannotContinueException(
            "--tables, --blobs and --exports go together: "
            + "the services of the account of what is published, and the blob service of that of exports."),
    };
}

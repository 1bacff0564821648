namespace Transparency.Storage.Pulls;

/// <summary>
/// A name leads, at least in part, out of the public internet. Thrown inside a connection, where there is no other answer, and caught by
/// who asked for it.
/// </summary>
internal sealed class ForbiddenAddressException(string host) : Exception($"{host} is not a server of the public internet.");

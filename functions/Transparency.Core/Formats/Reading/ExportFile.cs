namespace Transparency.Core.Formats.Reading;

/// <summary>A file of a folder, at hand on this machine.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Sha256">Of its bytes, lower-case hexadecimal.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Open">Opens its bytes from the beginning; seekable.</param>
public sealed record ExportFile(string Name, string Sha256, long Bytes, Func<Stream> Open);

using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Imports;

/// <summary>A table whose format is known.</summary>
/// <param name="Sample">The table and its header.</param>
/// <param name="Format">Reads it.</param>
/// <param name="Recognition">Why it is of that format.</param>
/// <param name="Bytes">The length of the file that it lies in.</param>
/// <param name="Sha256">Of that file.</param>
internal sealed record RecognisedFile(FileSample Sample, IExportFormat Format, Recognition Recognition, long Bytes, string Sha256);

namespace Transparency.Samples;

/// <summary>One generated file: its path under <c>sample-exports/</c>, with forward slashes, and its exact bytes.</summary>
public sealed record SampleFile(string Path, byte[] Bytes);

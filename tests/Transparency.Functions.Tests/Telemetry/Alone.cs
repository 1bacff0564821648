namespace Transparency.Functions.Tests.Telemetry;

/// <summary>Tests that hear what the whole process measures, and so want nobody to import beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

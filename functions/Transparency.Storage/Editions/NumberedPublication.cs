using Transparency.Core.Publications;

namespace Transparency.Storage.Editions;

/// <summary>A publication and its place in a feed.</summary>
/// <param name="Number">From 0, without a gap, in the order in which the log took them in. It never changes.</param>
/// <param name="Publication">The publication.</param>
public sealed record NumberedPublication(int Number, Publication Publication);

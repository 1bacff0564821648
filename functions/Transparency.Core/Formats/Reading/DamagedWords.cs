namespace Transparency.Core.Formats.Reading;

/// <summary>Words whose letters were damaged before the file came: <c>P?íjmy</c>, <c>P�íjmy</c>, <c>PĹ™Ă­jmy</c>.</summary>
/// <param name="Count">How many words.</param>
/// <param name="Line">The line of the first.</param>
/// <param name="Example">The first.</param>
public sealed record DamagedWords(long Count, long Line, string Example);

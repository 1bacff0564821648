using System.Text;

namespace Transparency.Samples.Broken;

/// <summary>A folder with one problem, laid out as a municipality's folder.</summary>
/// <param name="Code">The problem code that reading the folder must report, and the folder's name.</param>
/// <param name="What">What is wrong, in a few words.</param>
/// <param name="Files">All files, with paths as under <c>sample-exports/</c>.</param>
public sealed record BrokenSample(string Code, string What, IReadOnlyList<SampleFile> Files)
{
    /// <summary>Adds settings with the name alone, so that their absence is not reported as well.</summary>
    internal static BrokenSample Of(string code, string what, params ReadOnlySpan<SampleFile> files)
    {
        var settings = new SampleFile("municipality.json", Encoding.UTF8.GetBytes("{\n  \"name\": \"Vzor\"\n}\n"));
        return WithoutSettings(code, what, [settings, .. files]);
    }

    internal static BrokenSample WithoutSettings(string code, string what, params ReadOnlySpan<SampleFile> files) =>
        new(code, what, [.. files.ToArray().Select(file => file with { Path = $"broken/{code}/{file.Path}" })]);
}

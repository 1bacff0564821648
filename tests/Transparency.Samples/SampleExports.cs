using Transparency.Samples.Broken;
using Transparency.Samples.Municipalities;

namespace Transparency.Samples;

/// <summary>
/// Everything under <c>sample-exports/</c>: invented municipalities and one broken folder for each problem code.
/// The bytes depend on nothing but this code, so the committed files can be compared with freshly written ones.
/// </summary>
public static class SampleExports
{
    /// <summary>All files in ordinal order of their paths.</summary>
    public static IReadOnlyList<SampleFile> All()
    {
        SampleFile[] files =
        [
            .. BrnoLipova.Files(),
            .. KameniceNadLuznici.Files(),
            .. JavornikULesa.Files(),
            .. HamryPodStrazkou.Files(),
            .. LiskovecPodSkalou.Files(),
            .. JezernickaPodHajem.Files(),
            .. Skalinov.Files(),
            .. HabrovaNadBorkou.Files(),
            .. Vlkohrady.Files(),
            .. Kralodvorov.Files(),
            .. SkolaJavornik.Files(),
            .. BrokenSamples.Files(),
        ];
        return [Contents.Of(), .. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>Writes all files below <paramref name="directory"/>. Files of other names that lie there are left alone.</summary>
    public static IReadOnlyList<SampleFile> WriteTo(string directory)
    {
        var files = All();
        foreach (var file in files)
        {
            var path = Path.Combine(directory, file.Path.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes);
        }

        return files;
    }
}

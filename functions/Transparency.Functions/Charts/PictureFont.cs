using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using SkiaSharp;

namespace Transparency.Functions.Charts;

/// <summary>
/// The font of pictures: Inter, under the SIL Open Font License, from a package of it that is built into this program whole. The package
/// is a program too, which is never loaded: only the files that it holds are read.
/// </summary>
internal static class PictureFont
{
    private const string Package = "fonts/Inter";

    private const string Files = "!AvaloniaResources";

    /// <param name="file">The name of a file in the package.</param>
    /// <exception cref="InvalidDataException">The package is not as it was when this was written.</exception>
    public static SKTypeface Of(string file)
    {
        using var bytes = SKData.CreateCopy(BytesOf(file));
        return SKTypeface.FromData(bytes) ?? throw new InvalidDataException($"'{file}' is no font.");
    }

    internal static byte[] BytesOf(string file)
    {
        using var package = typeof(PictureFont).Assembly.GetManifestResourceStream(Package)!;
        using var files = new BinaryReader(new MemoryStream(FilesOf(package)));

        // The length of the index, its version, the number of files, then of each its path, where it begins behind the index, its length.
        var index = files.ReadInt32() + sizeof(int);
        files.ReadInt32();

        for (var left = files.ReadInt32(); left > 0; left--)
        {
            var (path, start, length) = (files.ReadString(), files.ReadInt32(), files.ReadInt32());
            if (!path.EndsWith("/" + file, StringComparison.Ordinal))
                continue;

            files.BaseStream.Position = index + start;
            return files.ReadBytes(length);
        }

        throw new InvalidDataException($"There is no '{file}' in the package of the font.");
    }

    private static byte[] FilesOf(Stream package)
    {
        using var program = new PEReader(package);
        var names = program.GetMetadataReader();
        var resource = names.ManifestResources
            .Select(names.GetManifestResource)
            .First(resource => names.StringComparer.Equals(resource.Name, Files));

        var place = program.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress;
        var all = program.GetSectionData(place).GetReader();
        all.Offset = checked((int)resource.Offset);

        return all.ReadBytes(all.ReadInt32());
    }
}

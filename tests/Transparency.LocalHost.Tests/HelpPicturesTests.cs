using System.Buffers.Binary;
using Transparency.Pages.Help;

namespace Transparency.LocalHost.Tests;

/// <summary>The pictures that the help and the documentation share.</summary>
public sealed class HelpPicturesTests
{
    private static readonly string Docs = Path.Combine(RepositoryRoot.Find(), "docs");

    public static TheoryData<string> Files { get; } = new(HelpPictures.All.Select(picture => picture.File));

    [Theory]
    [MemberData(nameof(Files))]
    public void APictureIsAsLargeAsItsPageSaysAndSmallOnTheWire(string file)
    {
        var picture = HelpPictures.All.Single(one => one.File == file);
        var png = File.ReadAllBytes(Path.Combine(Docs, "pictures", file));

        Assert.Equal(
            (picture.Width, picture.Height),
            (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        Assert.InRange(png.Length, 1_000, 60_000);
    }

    [Fact]
    public void EveryPictureIsInTheDocumentationAndThereIsNoOther()
    {
        var page = File.ReadAllText(Path.Combine(Docs, "pro-ucetni.md"));

        Assert.All(HelpPictures.All, picture => Assert.Contains($"](pictures/{picture.File})", page, StringComparison.Ordinal));
        Assert.Equal(
            HelpPictures.All.Select(picture => picture.File).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Path.Combine(Docs, "pictures")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }
}

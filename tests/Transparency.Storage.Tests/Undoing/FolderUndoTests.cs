using Transparency.Core.Folders;
using Transparency.Core.Municipalities;
using Transparency.Storage.Folders;
using Transparency.Storage.Undoing;

namespace Transparency.Storage.Tests.Undoing;

/// <summary>Whether a folder is as a publication left it, which replaced <c>a.csv</c> and removed <c>b.csv</c>.</summary>
public sealed class FolderUndoTests
{
    private static readonly FolderId Folder = new(MunicipalityId.Parse("vzorov"), FiscalYear.Of(2024));

    [Fact]
    public void WhatThePublicationWroteItselfFits() => Assert.True(Undo().Fits(Listing(("a.csv", "new"), ("c.csv", "old"))));

    [Theory]
    [InlineData("a.csv")]
    [InlineData("b.csv")]
    [InlineData("c.csv")]
    public void AFileThatWasDroppedWhileItWasPublishedIsNotThePublicationsOwn(string name)
    {
        Dictionary<string, string> files = new(StringComparer.Ordinal) { ["a.csv"] = "new", ["c.csv"] = "old", [name] = "dropped" };

        Assert.False(Undo().Fits(Listing([.. files.Select(file => (file.Key, file.Value))])));
    }

    private static FolderUndo Undo()
    {
        var undo = new FolderUndo(
            "upload",
            "grant",
            null,
            false,
            default,
            [new($"{Folder}/a.csv", 0, "old"), new($"{Folder}/b.csv", 1, "old")],
            []);
        var others = Listing(("a.csv", "old"), ("b.csv", "old"), ("c.csv", "old")).OthersThan([$"{Folder}/a.csv", $"{Folder}/b.csv"]);

        return undo with { After = FolderUndo.With(others, [new($"{Folder}/a.csv", "new")]) };
    }

    private static FolderListing Listing(params (string Name, string ETag)[] files) => FolderListing.Of(
        Folder,
        [
            .. files.Select(file =>
            {
                var path = $"{Folder}/{file.Name}";
                return new ListedFile(path, ExportPath.ParseOrNull(path)!, $"\"{file.ETag}\"", 10);
            })
        ]);
}

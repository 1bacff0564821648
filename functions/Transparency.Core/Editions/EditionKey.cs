using Transparency.Core.Municipalities;

namespace Transparency.Core.Editions;

/// <summary>
/// Which edition, of all that were ever made: the same digits name others in other folders. Each store makes its own keys of it.
/// </summary>
/// <param name="Folder">The folder that gave it.</param>
/// <param name="Edition">Its <see cref="EditionId"/>.</param>
public readonly record struct EditionKey(FolderId Folder, string Edition)
{
    public static EditionKey Of(EditionSummary edition) => new(FolderId.Of(edition.Municipality, edition.Year), edition.Edition);

    /// <summary>As the addresses of its files say it: <c>{municipality}/{year}/{edition}</c>.</summary>
    public override string ToString() => $"{Folder}/{Edition}";
}

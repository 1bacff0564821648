using Transparency.Core.Editions;
using Transparency.Core.Publications;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Municipalities;

/// <summary>A municipality's year that has an edition.</summary>
/// <param name="Town">Whose it is.</param>
/// <param name="Pointer">Says which edition is current.</param>
/// <param name="Edition">The current edition.</param>
public sealed record CurrentYear(PublishedTown Town, EditionPointer Pointer, string Edition)
{
    public EditionKey Key => new(Pointer.Folder, Edition);

    public Publication Publication => Pointer.Publication;
}

using Transparency.Core.Municipalities;
using Transparency.Core.StatePublication;

namespace Transparency.Storage.Editions;

/// <summary>The municipalities that have a folder of their own: who they are, and which ids they take.</summary>
public sealed class OwnFolders
{
    private readonly Dictionary<uint, MunicipalityId> _byIco = [];
    private readonly HashSet<MunicipalityId> _ids = [];

    public OwnFolders(IReadOnlyList<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)> towns)
    {
        foreach (var (municipality, _) in towns)
        {
            _ids.Add(municipality.Id);

            // Two folders of one IČO are told to those who drop into them; here the first counts. That of a district is its city's.
            if (municipality.Ico is { } text
                && Ico.TryParse(text, out var ico)
                && (StateRegister.OfIcoOrNull(ico.Number) is null || StateRegister.OfOrNull(municipality) is not null))
            {
                _byIco.TryAdd(ico.Number, municipality.Id);
            }
        }
    }

    /// <summary>
    /// Whether two readings of the list say the same. It is read again every moment, and mostly nothing has changed.
    /// </summary>
    public static bool AreSame(
        IReadOnlyList<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)> left,
        IReadOnlyList<(Municipality Municipality, IReadOnlyList<EditionPointer> Years)> right) =>
        ReferenceEquals(left, right)
            || (left.Count == right.Count
                && left.Zip(right).All(pair => pair.First.Municipality == pair.Second.Municipality
                    && pair.First.Years.Select(Said).SequenceEqual(pair.Second.Years.Select(Said))));

    private static (FiscalYear Year, string Publication) Said(EditionPointer pointer) => (pointer.Year, pointer.Publication.Id);

    public bool Has(MunicipalityId id) => _ids.Contains(id);

    public MunicipalityId? OfOrNull(Ico ico) => _byIco.TryGetValue(ico.Number, out var id) ? id : null;
}

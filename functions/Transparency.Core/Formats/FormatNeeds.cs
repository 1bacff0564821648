using Transparency.Core.Formats.Mapped.Offers;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Words;

namespace Transparency.Core.Formats;

/// <summary>What the header of a format has to name, by which an unknown table is told what it lacks.</summary>
/// <param name="Id">The format.</param>
/// <param name="Name">What it is, in a few words.</param>
/// <param name="Map">Where its columns stand in a header.</param>
/// <param name="Columns">The columns that it needs.</param>
internal sealed record FormatNeeds(string Id, Wording Name, Func<TableHeader, ColumnMap> Map, IReadOnlyList<NeededColumn> Columns)
{
    /// <summary>How near the header comes: a column that is there counts more than one that seems to be, under another name.</summary>
    public double NearnessOf(TableHeader header)
    {
        var map = Map(header);
        return Columns.Sum(column => column.IsIn(map) ? 1 : column.LikeOrNull(header) is null ? 0 : 0.6) / Columns.Count;
    }

    /// <summary>The columns that the header lacks, with those that they seem to be.</summary>
    public IReadOnlyList<Wording> LackedBy(TableHeader header)
    {
        var map = Map(header);

        return
        [
            .. Columns.Where(column => !column.IsIn(map)).Select(column => column.LikeOrNull(header) is { } like
                ? new Wording($"{column.Names.Czech} (zřejmě „{like}“)", $"{column.Names.English} (apparently \"{like}\")")
                : column.Names),
        ];
    }
}

/// <summary>A column that a format needs.</summary>
/// <param name="Names">Its name in the format; of several names any will do.</param>
/// <param name="Meanings">Its names there, any one of which will do.</param>
/// <param name="Guesses">What it is in a mapping, by which a column of another name is taken for it.</param>
internal sealed record NeededColumn(Wording Names, IReadOnlyList<string> Meanings, IReadOnlyList<string> Guesses)
{
    public static NeededColumn Of(string name, params IReadOnlyList<string> guesses) => AnyOf([name], guesses);

    public static NeededColumn AnyOf(IReadOnlyList<string> names, params IReadOnlyList<string> guesses) =>
        new(
            new(Wording.AnyOf(names.Select(name => $"„{name}“")).Czech, Wording.AnyOf(names.Select(name => $"\"{name}\"")).English),
            names,
            guesses);

    public bool IsIn(ColumnMap map) => Meanings.Any(map.Has);

    public string? LikeOrNull(TableHeader header) =>
        header.Columns.FirstOrDefault(column => ColumnNames.MeaningOrNull(column) is { } meaning && Guesses.Contains(meaning));
}

namespace Transparency.Samples.Rows;

/// <summary>A format of which files of any length can be made, to measure with. The same count and seed give the same bytes.</summary>
public sealed class RowFormat
{
    private readonly Func<int, int, IRowMaker> maker;

    internal RowFormat(string name, string fileName, Func<int, int, IRowMaker> maker) =>
        (Name, FileName, this.maker) = (name, fileName, maker);

    /// <summary>The format's name, with what is special about the rows.</summary>
    public string Name { get; }

    /// <summary>A name that a file of the format has.</summary>
    public string FileName { get; }

    /// <summary>A <c>municipality.json</c> to read it with: the rows that are meant are this municipality's.</summary>
    public static string Settings => $$"""{"name":"Měření","ico":"{{FinRows.OwnNumber}}"}""";

    /// <summary>A <c>mapping.json</c> beside it, which is meant for the one format that needs it.</summary>
    public static string Mapping => MappedRows.Mapping;

    /// <summary>A file that is made while it is read, so that its length costs no room.</summary>
    public Stream Open(int rows, int seed = RowFormats.UsualSeed) => new RowStream(maker(seed, rows), rows);

    /// <summary>Overwrites the file at <paramref name="path"/>.</summary>
    public void Write(string path, int rows, int seed = RowFormats.UsualSeed)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        using var text = Open(rows, seed);
        text.CopyTo(file, 1 << 20);
    }
}

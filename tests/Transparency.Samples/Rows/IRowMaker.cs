namespace Transparency.Samples.Rows;

/// <summary>Makes one row of a format after another, without end and without allocating.</summary>
internal interface IRowMaker
{
    void AppendHeaderTo(Utf8Buffer line);

    /// <summary>At most <see cref="RowStream.LongestRow"/> bytes.</summary>
    void AppendTo(Utf8Buffer line);

    /// <summary>What comes after the last row.</summary>
    void AppendFooterTo(Utf8Buffer line)
    {
    }
}

namespace Transparency.Core.Previews;

/// <summary>What a person decides before files are published.</summary>
/// <param name="Code">Which question; one that can be answered for publishing is asked once.</param>
/// <param name="Text">The question, in English.</param>
/// <param name="TextCs">The same in Czech.</param>
/// <param name="Answers">What can be answered; none of them <see cref="PreviewAnswer.Publishes"/> where the files cannot stay so.</param>
public sealed record PreviewQuestion(string Code, string Text, string TextCs, IReadOnlyList<PreviewAnswer> Answers)
{
    /// <summary>Rows, or whole files, are of another year than the folder.</summary>
    public const string WrongYear = "wrong-year";

    /// <summary>A file is of somebody else's IČO.</summary>
    public const string OtherIco = "other-ico";

    /// <summary>Totals are less than half of what is published.</summary>
    public const string TotalsDropped = "totals-dropped";

    /// <summary>The folder has a file that says the same.</summary>
    public const string SamePeriod = "same-period";

    /// <summary>Descriptions of payments speak of wages.</summary>
    public const string Descriptions = "descriptions";

    /// <summary>No file would be left in the folder.</summary>
    public const string YearEmptied = "year-emptied";

    /// <summary>A file cannot be read, and others can.</summary>
    public const string BrokenFile = "broken-file";
}

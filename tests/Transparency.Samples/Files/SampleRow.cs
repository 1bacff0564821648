namespace Transparency.Samples.Files;

/// <summary>One row of accounting before it is given the shape of a file.</summary>
/// <param name="Type">Document type: ROZ, KDF, KOF, UCT, POK, POU, DDP, PRE.</param>
/// <param name="Halere">The amount; positive is normal on every side.</param>
/// <param name="Month">The month of booking, which orders the rows even where no date is written.</param>
internal sealed record SampleRow(
    string Type, string Paragraph, string Item, string Event, string Unit, long Halere, int Month,
    DateOnly? Date, Party Party, string Description);

using System.Globalization;
using Transparency.Storage.Verifying;

namespace Transparency.LocalHost.Verifying;

/// <summary>Prints what a verification found: the answer first, with the first difference, then what was compared.</summary>
internal sealed class VerificationPrint(TextWriter output, VerificationWording words)
{
    public void Print(string year, Verification found)
    {
        output.WriteLine(found.Outcome switch
        {
            VerificationOutcome.Same => string.Format(CultureInfo.InvariantCulture, words.Same, year, found.Published),
            VerificationOutcome.Different => string.Format(CultureInfo.InvariantCulture, words.Different, year, found.Published, First(found)),
            VerificationOutcome.NotPublished => string.Format(CultureInfo.InvariantCulture, words.NotPublished, year),
            VerificationOutcome.Withdrawn => string.Format(
                CultureInfo.InvariantCulture, words.Withdrawn, year, found.Withdrawal!.Edition, found.Withdrawal.At.UtcDateTime.ToString(words.DayFormat, CultureInfo.InvariantCulture), words.Reason(found.Withdrawal.Because)),
            VerificationOutcome.NoEdition => string.Format(CultureInfo.InvariantCulture, words.NoEdition, year, found.Published),
            _ => string.Format(CultureInfo.InvariantCulture, words.Unsettled, year),
        });
        foreach (var part in found.Parts)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {part.Name,-28}{part.Count,12} {(part.IsTable ? words.Rows : words.Bytes),-8}{(part.Difference is null ? words.IsSame : words.Differs)}"));
        foreach (var error in found.Errors)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {error.File}{(error.Line is { } line ? $":{line}" : "")} {error.Kind.Code}"));
        output.Flush();
    }

    private string First(Verification found)
    {
        var part = found.FirstDifferent!;
        var difference = part.Difference!;
        return string.Format(
            CultureInfo.InvariantCulture,
            difference.Kind switch
            {
                DifferenceKind.Missing => part.IsTable ? words.RowMissing : words.FileMissing,
                DifferenceKind.Unexpected => part.IsTable ? words.RowUnexpected : words.FileUnexpected,
                DifferenceKind.Bytes => words.ByteDiffers,
                DifferenceKind.Value => words.ValueDiffers,
                _ => words.OtherEdition,
            },
            part.Name, difference.Row, difference.Property, difference.Offset, found.Computed);
    }
}

using System.Globalization;
using Transparency.Core.Words;
using Transparency.LocalHost.Screens;
using Transparency.Storage.Verifying;

namespace Transparency.LocalHost.Verifying;

/// <summary>Prints what a verification found: the answer first, with the first difference, then what was compared.</summary>
internal sealed class VerificationPrint(Screen screen)
{
    public void Print(string year, Verification found)
    {
        screen.Print(Answer(year, found));

        foreach (var part in found.Parts)
            screen.Output.WriteLine(Line(part));

        foreach (var error in found.Errors)
        {
            var line = error.Line is { } number ? string.Create(CultureInfo.InvariantCulture, $":{number}") : "";
            screen.Output.WriteLine($"  {error.File}{line} {error.Kind.Code}");
        }

        screen.Output.Flush();
    }

    private static Wording Answer(string year, Verification found) => found.Outcome switch
    {
        VerificationOutcome.Same => VerificationWords.Same(year, found.Published),
        VerificationOutcome.Different => VerificationWords.Different(year, found.Published, First(found)),
        VerificationOutcome.NotPublished => VerificationWords.NotPublished(year),
        VerificationOutcome.Withdrawn => VerificationWords.Withdrawn(year, found.Withdrawal!),
        VerificationOutcome.NoEdition => VerificationWords.NoEdition(year, found.Published),
        _ => VerificationWords.Unsettled(year),
    };

    private static Wording First(Verification found)
    {
        var part = found.FirstDifferent!;
        var difference = part.Difference!;
        return difference.Kind switch
        {
            DifferenceKind.Missing when part.IsTable => VerificationWords.RowMissing(part.Name, difference.Row),
            DifferenceKind.Missing => VerificationWords.FileMissing(part.Name),
            DifferenceKind.Unexpected when part.IsTable => VerificationWords.RowUnexpected(part.Name, difference.Row),
            DifferenceKind.Unexpected => VerificationWords.FileUnexpected(part.Name),
            DifferenceKind.Bytes => VerificationWords.ByteDiffers(part.Name, difference.Offset),
            DifferenceKind.Value => VerificationWords.ValueDiffers(part.Name, difference.Row, difference.Property),
            _ => VerificationWords.OtherEdition(found.Computed),
        };
    }

    private string Line(VerifiedPart part)
    {
        var unit = screen.Say(part.IsTable ? VerificationWords.Rows : VerificationWords.Bytes);
        var answer = screen.Say(part.Difference is null ? VerificationWords.IsSame : VerificationWords.Differs);
        return string.Create(CultureInfo.InvariantCulture, $"  {part.Name,-28}{part.Count,12} {unit,-8}{answer}");
    }
}

using System.Globalization;
using Transparency.Core.Imports;
using Transparency.Core.Previews;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Dropping;

/// <summary>Asks who sits at the terminal what is to be done after a dry run.</summary>
internal sealed class DropDecision(Screen screen, TextReader person)
{
    /// <returns>What to do next: another dry run, or the drop itself; null where it ends here.</returns>
    public RequestedDrop? NextOrNull(RequestedDrop asked, FolderPreview preview)
    {
        foreach (var question in preview.Questions)
        {
            if (AnswerOrNull(question) is not { } answer)
                return null;

            switch (answer.Code)
            {
                case PreviewAnswer.Keep:
                    continue;
                case PreviewAnswer.Move:
                    return asked with { Year = answer.Year!.Value.ToString(CultureInfo.InvariantCulture) };
                case PreviewAnswer.LeaveOut:
                    return Without(asked, answer.File!);
                default:
                    screen.Print(OutcomeWords.ByHand(asked, answer.File));
                    return null;
            }
        }

        return preview.Report.Outcome == ImportOutcome.Checked && IsYes(Read(OutcomeWords.PublishNow))
            ? asked with { Check = false }
            : null;
    }

    private PreviewAnswer? AnswerOrNull(PreviewQuestion question)
    {
        new PreviewPrint(screen).Print(question);

        while (Read(OutcomeWords.Choose) is { Length: > 0 } text)
        {
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= 1 && number <= question.Answers.Count)
            {
                return question.Answers[number - 1];
            }
        }

        return null;
    }

    private static RequestedDrop? Without(RequestedDrop asked, string file)
    {
        string[] kept = [.. asked.Files.Where(path => Path.GetFileName(path) != file)];
        return kept.Length == 0 ? null : asked with { Files = kept };
    }

    private static bool IsYes(string? text) => text is "a" or "A" or "ano" or "y" or "Y" or "yes";

    private string? Read(Core.Words.Wording prompt)
    {
        screen.Output.Write(screen.Say(prompt));
        screen.Output.Flush();

        return person.ReadLine()?.Trim();
    }
}

using System.CommandLine;
using Azure;
using Azure.Storage.Blobs;
using Transparency.Core.Imports;
using Transparency.Core.Previews;
using Transparency.LocalHost.Arguments;
using Transparency.LocalHost.Instances;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Dropping;

/// <summary><c>drop</c>: changes a folder of the running instance, waits for its import and prints the outcome.</summary>
internal sealed class DropCommand : ActingCommand<RequestedDrop>
{
    private const string Shape = "A municipality, a year and at least one file are expected: ./dev drop MUNICIPALITY YEAR FILE...";

    private readonly MunicipalityArgument _municipality;
    private readonly YearArgument _year;
    private readonly Argument<string[]> _files;
    private readonly Flag _check;
    private readonly Flag _remove;
    private readonly PortOption _port;

    public DropCommand(Screen screen) : base(screen, "drop", OutcomeWords.Command, Shape)
    {
        Arguments.Add(_municipality = new(screen));
        Arguments.Add(_year = new(screen));
        Arguments.Add(_files = new("FILE") { Description = screen.Say(OutcomeWords.Files), Arity = ArgumentArity.OneOrMore });
        Options.Add(_check = new(screen, "--check", OutcomeWords.Check));
        Options.Add(_remove = new(screen, "--remove", OutcomeWords.Remove));
        Options.Add(_port = new(screen));
    }

    protected override RequestedDrop Asked(ParseResult arguments) => new RequestedDrop(
        arguments.GetRequiredValue(_municipality)!.Value.Value,
        arguments.GetRequiredValue(_year).ToString(),
        arguments.GetRequiredValue(_files),
        arguments.GetValue(_remove),
        arguments.GetValue(_check),
        arguments.GetRequiredValue(_port)).Checked();

    /// <summary>
    /// 0 when what is published equals the folder, 2 when the folder was rejected. After a dry run it is asked what to do next, where
    /// somebody sits at a terminal.
    /// </summary>
    protected override async Task<int> RunAsync(RequestedDrop asked, CancellationToken cancel)
    {
        while (true)
        {
            var (code, preview) = await DropAsync(asked, cancel);
            if (preview is null)
                return code;

            new PreviewPrint(Screen).Print(preview);

            if (Screen.Input is not { } person || new DropDecision(Screen, person).NextOrNull(asked, preview) is not { } next)
                return code;

            asked = next;
        }
    }

    private async Task<(int Code, FolderPreview? Preview)> DropAsync(RequestedDrop asked, CancellationToken cancel)
    {
        using var instance = new RunningInstance(asked.Port);
        using var progress = ProgressLine.On(Screen.Error);
        var before = await instance.StateAsync(cancel);
        try
        {
            var exports = new BlobContainerClient(before.ConnectionString, StorageNames.Exports);
            var upload = new FolderUpload(exports, progress);
            var change = asked.Remove ? await upload.RemoveAsync(asked, cancel) : await upload.UploadAsync(asked, cancel);

            var reports = new BlobContainerClient(before.ConnectionString, StorageNames.Reports);
            var wait = new ImportWait(instance, exports, reports, before, progress, TimeProvider.System);
            var report = await wait.UntilCoveredAsync(asked, change, cancel);

            var folder = $"{asked.Municipality}/{asked.Year}";
            var reportPage = new Uri(instance.Address, $"/local/reports/{folder}{(asked.Check ? "/check" : "")}");
            new OutcomePrint(Screen).Print(report, new(before.Address ?? instance.Address, $"/budgets/{folder}"), reportPage);

            var code = report.Outcome is ImportOutcome.Rejected or ImportOutcome.CheckFailed ? 2 : 0;
            return (code, asked.Check ? await ImportWait.PreviewOrNullAsync(reports, asked, cancel) : null);
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or IOException or UnauthorizedAccessException)
        {
            progress.Clear();

            if (!await instance.IsAliveAsync(cancel))
                throw RunningInstance.WentAway(fault);

            throw CannotContinueException.Because("The files could not be dropped", fault);
        }
    }
}

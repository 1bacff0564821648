using System.CommandLine;
using Azure;
using Transparency.Core.Municipalities;
using Transparency.LocalHost.Arguments;
using Transparency.LocalHost.Instances;
using Transparency.LocalHost.Screens;
using Transparency.Storage;
using Transparency.Storage.Verifying;

namespace Transparency.LocalHost.Verifying;

/// <summary>
/// <c>verify</c>: computes an edition of the running instance from its folder once more and compares what is published with it.
/// </summary>
internal sealed class VerifyCommand : ActingCommand<RequestedVerification>
{
    private const string Shape = "A municipality and a year are expected: ./dev verify MUNICIPALITY YEAR";

    private readonly MunicipalityArgument _municipality;
    private readonly YearArgument _year;
    private readonly PortOption _port;

    public VerifyCommand(Screen screen) : base(screen, "verify", VerificationWords.Command, Shape)
    {
        Arguments.Add(_municipality = new(screen));
        Arguments.Add(_year = new(screen));
        Options.Add(_port = new(screen));
    }

    protected override RequestedVerification Asked(ParseResult arguments) => new(
        arguments.GetRequiredValue(_municipality)!.Value,
        arguments.GetRequiredValue(_year),
        arguments.GetRequiredValue(_port));

    /// <summary>0 when what is published is what the folder gives, 2 when something differs, 1 when there is nothing to compare.</summary>
    protected override async Task<int> RunAsync(RequestedVerification asked, CancellationToken cancel)
    {
        using var instance = new RunningInstance(asked.Port);
        var state = await instance.StateAsync(cancel);
        try
        {
            await using var storage = StorageOf(state);
            var found = await storage
                .GetRequiredService<EditionVerification>()
                .RunAsync(new FolderId(asked.Municipality, asked.Year), cancel);
            new VerificationPrint(Screen).Print($"{asked.Municipality} {asked.Year}", found);

            return found.Outcome switch
            {
                VerificationOutcome.Same => 0,
                VerificationOutcome.Different => 2,
                _ => 1,
            };
        }
        catch (Exception fault) when (fault is RequestFailedException or AggregateException or IOException or UnauthorizedAccessException)
        {
            throw CannotContinueException.Because("The edition could not be verified", fault);
        }
    }

    private static ServiceProvider StorageOf(LocalState state)
    {
        var options = new TransparencyOptions();
        var accounts = StorageAccounts.FromConnectionStrings(state.ConnectionString, state.ConnectionString, options);
        return CommandStorage.Over(accounts, options, TimeProvider.System);
    }
}

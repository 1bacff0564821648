using System.CommandLine;
using Transparency.Core.Publications;
using Transparency.Core.Uploads;
using Transparency.LocalHost.Arguments;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Administering.Granting;

/// <summary><c>admin grant</c>: hands out a right to upload.</summary>
internal sealed class GrantCommand : GrantingCommand<RequestedGrant>
{
    private readonly MunicipalityArgument _municipality;
    private readonly DaysOption _days;
    private readonly LabelOption _label;
    private readonly Flag _reportOnly;
    private readonly Flag _mayRemove;

    public GrantCommand(Screen screen, TimeProvider time) : base(screen, time, "grant", GrantWords.GrantCommand)
    {
        Arguments.Add(_municipality = new(screen));
        Options.Add(_days = new(screen));
        Options.Add(_label = new(screen));
        Options.Add(_reportOnly = new(screen, "--report-only", GrantWords.ReportOnly));
        Options.Add(_mayRemove = new(screen, "--may-remove", GrantWords.MayRemove));
    }

    protected override RequestedGrant Asked(ParseResult arguments) => new(
        arguments.GetRequiredValue(_municipality)!.Value,
        arguments.GetRequiredValue(_days),
        arguments.GetRequiredValue(_label),
        arguments.GetValue(_reportOnly),
        arguments.GetValue(_mayRemove),
        Place.Of(arguments));

    protected override async Task RunAsync(RequestedGrant asked, GrantRegister register, CancellationToken cancel)
    {
        if (asked is { ReportOnly: true, MayRemove: true })
            throw new CannotContinueException("--report-only and --may-remove cannot be had together: who only reads removes nothing.");

        var tenant = await register.TenantStore.GetOrNullAsync(asked.Municipality, cancel) ?? throw Unknown(asked.Municipality);
        if (tenant.Disabled is not null)
            throw new CannotContinueException($"{asked.Municipality} is disabled: ./dev admin add {asked.Municipality} enables it again.");

        var rights = asked.ReportOnly ? GrantRights.Report
            : asked.MayRemove ? GrantRights.Report | GrantRights.Upload | GrantRights.Remove
            : GrantRights.Report | GrantRights.Upload;
        var lifetime = TimeSpan.FromDays(asked.Days);
        var (grant, token) = await register.Grants.IssueAsync(tenant.Municipality, rights, lifetime, asked.Label, cancel);

        var page = $"{PublicPaths.UploadPage}#grant={token.Reveal()}";
        var address = register.Address is { } here ? GrantWords.Here(new Uri(here, page)) : GrantWords.InAzure(page);
        Screen.Print(GrantWords.Issued(grant, Now, token.Reveal(), address));
    }
}

using Transparency.Core.Municipalities;
using Transparency.Core.Words;
using Transparency.LocalHost.Arguments;
using Transparency.LocalHost.Screens;
using Transparency.Storage;

namespace Transparency.LocalHost.Administering.Granting;

/// <summary>A command about who may upload.</summary>
internal abstract class GrantingCommand<TAsked> : ActingCommand<TAsked>
    where TAsked : IRequested
{
    private readonly TimeProvider _time;

    protected GrantingCommand(Screen screen, TimeProvider time, string name, Wording description)
        : base(screen, name, description, AdminShape.Sentence)
    {
        _time = time;
        Place = new(screen, Options);
    }

    protected PlaceOptions Place { get; }

    protected DateTimeOffset Now => _time.GetUtcNow();

    /// <exception cref="CannotContinueException">There is no such municipality or grant, or the storage does not answer.</exception>
    protected override async Task<int> RunAsync(TAsked asked, CancellationToken cancel)
    {
        var register = await GrantRegister.OpenAsync(asked.Place, _time, cancel);
        try
        {
            await RunAsync(asked, register, cancel);
            return 0;
        }
        catch (Exception fault) when (CannotContinueException.IsOfStorage(fault))
        {
            throw CannotContinueException.Because($"The table {StorageAccounts.GrantsTable} cannot be used", fault);
        }
    }

    protected abstract Task RunAsync(TAsked asked, GrantRegister register, CancellationToken cancel);

    protected static CannotContinueException Unknown(MunicipalityId municipality) =>
        new($"There is no municipality {municipality}: ./dev admin add {municipality} adds it.");
}

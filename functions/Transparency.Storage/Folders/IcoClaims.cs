using Transparency.Core.Folders;
using Transparency.Core.Imports;
using Transparency.Core.Municipalities;
using Transparency.Core.Validation;
using Transparency.Core.Words;
using Transparency.Storage.Uploads;

namespace Transparency.Storage.Folders;

/// <summary>
/// Whose an IČO is: of the municipality that was added with it. Who may write into one folder could otherwise publish as anybody.
/// Municipalities that were added without one are believed, as long as nobody else was added with what they claim.
/// </summary>
public sealed class IcoClaims(TenantStore tenants)
{
    /// <summary>Adds the problem where the folder's settings claim an IČO that is not the municipality's.</summary>
    public async Task CheckAsync(MunicipalityId municipality, FolderReading reading, CancellationToken cancel)
    {
        if (reading.Municipality.Ico is not { } claimed || await MistakeOrNullAsync(municipality, claimed, cancel) is not { } expected)
            return;

        reading.Problems.Add(
            FileProblems.IcoNotGranted, FolderNames.Settings, column: "ico", found: Wording.Verbatim(claimed), expected: expected);
    }

    private async Task<Wording?> MistakeOrNullAsync(MunicipalityId municipality, string claimed, CancellationToken cancel)
    {
        var owners = (await tenants.ListAsync(cancel)).Where(tenant => tenant.Ico is not null).ToList();

        if (owners.FirstOrDefault(tenant => tenant.Municipality == municipality) is { Ico: { } own })
            return own == claimed ? null : Wording.Verbatim(own);

        // Whose it is, is nobody's business here.
        return owners.Any(tenant => tenant.Ico == claimed)
            ? new Wording("IČO, které nepatří jiné obci tohoto nasazení", "an IČO that belongs to no other municipality of this deployment")
            : null;
    }
}

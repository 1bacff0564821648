using System.Security.Cryptography;
using System.Text;
using Transparency.Core.Folders;
using Transparency.Core.Municipalities;

namespace Transparency.Core.Pulls;

/// <summary>A file that is fetched: from where, and into which place of the folder.</summary>
/// <param name="Address">From where; what stands behind its <c>?</c> may be a secret.</param>
/// <param name="Year">The folder.</param>
/// <param name="Name">The name in it.</param>
public sealed record PullTarget(Uri Address, FiscalYear Year, string Name)
{
    /// <summary>Tells the address from others without repeating it.</summary>
    public string AddressHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Address.AbsoluteUri)));

    /// <summary>The blob in the container of exports.</summary>
    public string Path(MunicipalityId municipality) => ExportPath.Folder(new FolderId(municipality, Year)) + Name;
}

using Transparency.Core.Budgets;

namespace Transparency.Storage.Folders;

/// <summary>What a container, or a municipality's part of it, holds.</summary>
/// <param name="Folders">Folders with a file to publish.</param>
/// <param name="Checks">Folders with a file that is only to be checked.</param>
/// <param name="Towns">Municipalities with settings.</param>
/// <param name="Misplaced">Paths of files that lie in no folder.</param>
public sealed record ListedFolders(
    IReadOnlySet<(MunicipalityId Municipality, FiscalYear Year)> Folders,
    IReadOnlySet<(MunicipalityId Municipality, FiscalYear Year)> Checks,
    IReadOnlySet<MunicipalityId> Towns,
    IReadOnlyList<string> Misplaced);

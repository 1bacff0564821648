using System.Globalization;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications.Withdrawals;
using Transparency.Functions.Http;

namespace Transparency.Functions.Municipalities;

/// <summary>
/// What an address that names a withdrawn edition answers: 410, kept by nobody, with day and reason and nothing of what it was.
/// </summary>
internal static class WithdrawnEdition
{
    public static ProblemResult Gone(FolderId folder, Withdrawal withdrawal) => ProblemResult.Gone(string.Create(
        CultureInfo.InvariantCulture,
        $"Edition {withdrawal.Edition} of {folder.Municipality} {folder.Year} was withdrawn on {withdrawal.At.UtcDateTime:yyyy-MM-dd} by "
            + $"whoever runs "
            + $"this service ({withdrawal.Because.Words.English}). Remove your copies of it."));
}

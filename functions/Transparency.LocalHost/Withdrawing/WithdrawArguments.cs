using Transparency.Core.Budgets;
using Transparency.Core.Publishing;
using Transparency.Core.Publishing.Withdrawing;

namespace Transparency.LocalHost.Withdrawing;

/// <summary>What <c>admin withdraw</c> or <c>admin restore</c> was asked for.</summary>
/// <param name="Municipality">Whose editions.</param>
/// <param name="Year">Of which year.</param>
/// <param name="Editions">These; where none is named, the current one, or all that were withdrawn.</param>
/// <param name="All">All editions of the year.</param>
/// <param name="Reason">Why; null for restoring.</param>
/// <param name="Azure">The services in Azure, reached by identity; null for the instance that runs here.</param>
/// <param name="Port">Where that listens.</param>
public sealed record WithdrawArguments(
    MunicipalityId Municipality, FiscalYear Year, IReadOnlyList<string> Editions, bool All, WithdrawalReason? Reason, DeploymentStorage? Azure, int Port)
{
    public const string Usage = "withdraw expects MUNICIPALITY YEAR --because WORD, with --edition EDITION or --all where it is not the current edition alone; restore expects MUNICIPALITY YEAR.";

    /// <param name="arguments">What follows the command.</param>
    /// <param name="restore">Whether it is <c>restore</c>, which has no reason.</param>
    /// <exception cref="CannotContinueException">An argument is wrong.</exception>
    public static WithdrawArguments Parse(IReadOnlyList<string> arguments, bool restore = false)
    {
        int port = Arguments.DefaultPort;
        bool all = false;
        WithdrawalReason? reason = null;
        Uri? tables = null, blobs = null, exports = null;
        var (words, editions) = (new List<string>(), new List<string>());
        using var argument = arguments.GetEnumerator();
        while (argument.MoveNext())
        {
            string current = argument.Current;
            switch (current)
            {
                case "--port": port = Arguments.Port(Arguments.ValueOf(current, argument)); break;
                case "--edition": editions.Add(Edition(Arguments.ValueOf(current, argument))); break;
                case "--all" when !restore: all = true; break;
                case "--because" when !restore: reason = Because(Arguments.ValueOf(current, argument)); break;
                case "--tables": tables = Arguments.Service(Arguments.ValueOf(current, argument), "storage", "blob"); break;
                case "--blobs": blobs = Arguments.Service(Arguments.ValueOf(current, argument), "storage", "blob"); break;
                case "--exports": exports = Arguments.Service(Arguments.ValueOf(current, argument), "storage", "blob"); break;
                case var option when option.StartsWith("--", StringComparison.Ordinal): throw Arguments.Unknown(option);
                default: words.Add(current); break;
            }
        }

        if (words is not [var municipality, var year])
            throw new CannotContinueException(Usage);
        if (all && editions.Count > 0)
            throw new CannotContinueException("--all and --edition do not go together.");
        if (reason is null && !restore)
            throw new CannotContinueException($"--because is needed: {Reasons}.");
        return new(Arguments.Municipality(municipality), Arguments.Year(year), editions, all, reason, DeploymentStorage.OrNull(tables, blobs, exports), port);
    }

    /// <summary>The words that <c>--because</c> knows.</summary>
    public static string Reasons { get; } = string.Join(", ", WithdrawalReason.All.Select(reason => reason.Code));

    private static string Edition(string text) => EditionId.IsValid(text)
        ? text
        : throw new CannotContinueException($"'{text}' is not an edition: twelve hexadecimal digits are expected, as the log of publications has them.");

    private static WithdrawalReason Because(string text) => WithdrawalReason.OrNull(text)
        ?? throw new CannotContinueException($"'{text}' is not a reason; there are {Reasons}.");
}

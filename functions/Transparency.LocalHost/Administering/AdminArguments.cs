using System.Globalization;
using Transparency.Core.Budgets;
using Transparency.Core.Uploads;

namespace Transparency.LocalHost.Administering;

/// <summary>What <c>admin</c> was asked for.</summary>
/// <param name="Action">What to do.</param>
/// <param name="Municipality">With whose rights, where it is about one.</param>
/// <param name="Grant">The id of the grant to take back.</param>
/// <param name="Days">For how long a new grant holds.</param>
/// <param name="Label">For whom it is.</param>
/// <param name="ReportOnly">Whether it is good for reading reports alone.</param>
/// <param name="Now">Whether to fetch what is not due yet.</param>
/// <param name="Tables">The table service in Azure, reached by identity; null for the instance that runs here.</param>
/// <param name="Port">Where that listens.</param>
public sealed record AdminArguments(
    AdminAction Action, MunicipalityId? Municipality, string? Grant, int Days, string Label, bool ReportOnly, bool Now, Uri? Tables, int Port)
{
    public const string Usage = "admin expects add|disable|grant|pull MUNICIPALITY, list, grants [MUNICIPALITY] or revoke GRANT; withdraw or restore MUNICIPALITY YEAR.";

    private const int LongestLabel = 200;
    private const int MostDays = 3650;

    /// <exception cref="CannotContinueException">An argument is wrong.</exception>
    public static AdminArguments Parse(IReadOnlyList<string> arguments)
    {
        int port = Arguments.DefaultPort, days = 365;
        string label = "";
        bool reportOnly = false, now = false;
        Uri? tables = null;
        var (words, given) = (new List<string>(), new List<string>());
        using var argument = arguments.GetEnumerator();
        while (argument.MoveNext())
        {
            string current = argument.Current;
            switch (current)
            {
                case "--port": port = Arguments.Port(Arguments.ValueOf(current, argument)); break;
                case "--days": days = Number(Arguments.ValueOf(current, argument)); given.Add(current); break;
                case "--label": label = Text(Arguments.ValueOf(current, argument)); given.Add(current); break;
                case "--report-only": reportOnly = true; given.Add(current); break;
                case "--now": now = true; break;
                case "--tables": tables = Arguments.Service(Arguments.ValueOf(current, argument), "table", "table"); break;
                case var option when option.StartsWith("--", StringComparison.Ordinal): throw Arguments.Unknown(option);
                default: words.Add(current); break;
            }
        }

        if (given.Count > 0 && words is not ["grant", ..])
            throw new CannotContinueException($"{given[0]} goes with grant alone.");
        if (now && words is not ["pull", ..])
            throw new CannotContinueException("--now goes with pull alone.");
        AdminArguments Of(AdminAction action, string? municipality = null, string? grant = null) =>
            new(action, municipality is null ? null : Arguments.Municipality(municipality), grant, days, label, reportOnly, now, tables, port);
        return words switch
        {
            ["list"] => Of(AdminAction.List),
            ["grants"] => Of(AdminAction.Grants),
            ["grants", var municipality] => Of(AdminAction.Grants, municipality),
            ["add", var municipality] => Of(AdminAction.Add, municipality),
            ["disable", var municipality] => Of(AdminAction.Disable, municipality),
            ["pull", var municipality] => Of(AdminAction.Pull, municipality),
            ["grant", var municipality] => Of(AdminAction.Grant, municipality),
            ["revoke", var grant] when GrantToken.IsId(grant) => Of(AdminAction.Revoke, grant: grant),
            // Not repeated: somebody may have given the whole token.
            ["revoke", _] => throw new CannotContinueException("revoke expects the id of a grant, 16 hexadecimal digits, as ./dev admin grants lists it."),
            _ => throw new CannotContinueException(Usage),
        };
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int days) && days is >= 1 and <= MostDays
        ? days
        : throw new CannotContinueException($"'{text}' is not a number of days from 1 to {MostDays}.");

    private static string Text(string text) => text.Length <= LongestLabel && !text.Any(char.IsControl)
        ? text
        : throw new CannotContinueException($"--label is a text of one line and at most {LongestLabel} characters.");
}

using System.Globalization;
using Transparency.Core.Budgets;

namespace Transparency.LocalHost;

/// <summary>Reads what the commands share.</summary>
internal static class Arguments
{
    public const int DefaultPort = 7071;

    /// <summary>The value after an option, which the enumerator stands on.</summary>
    public static string ValueOf(string option, IEnumerator<string> arguments) =>
        arguments.MoveNext() && !arguments.Current.StartsWith("--", StringComparison.Ordinal)
            ? arguments.Current
            : throw new CannotContinueException($"{option} needs a value.");

    public static int Port(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and <= 65535
            ? port
            : throw new CannotContinueException($"'{text}' is not a port: a number from 1 to 65535 is expected.");

    public static MunicipalityId Municipality(string text) => MunicipalityId.TryParse(text, out var id)
        ? id
        : throw new CannotContinueException($"'{text}' is not a municipality's id: 2 to 63 small letters, digits and hyphens are expected, such as brno-medlanky.");

    public static FiscalYear Year(string text) => FiscalYear.ParseOrNull(text)
        ?? throw new CannotContinueException($"'{text}' is not a year from 1990 to 2100.");

    /// <param name="text">What was given.</param>
    /// <param name="what">Which service it is to be.</param>
    /// <param name="host">How its name begins behind the account's.</param>
    public static Uri Service(string text, string what, string host) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
        ? address
        : throw new CannotContinueException($"'{text}' is not the address of a {what} service, such as https://ucet.{host}.core.windows.net.");

    public static CannotContinueException Unknown(string argument) =>
        new($"'{argument}' is not an option here; ./dev help lists them.");
}

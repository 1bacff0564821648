using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Transparency.Core.Editions;

namespace Transparency.Functions.Http;

/// <summary>
/// The parameter <c>next</c> of a list about an edition, which is given back as it came: the edition, so that a list goes on in the one it
/// began in even if another has been published meanwhile, and how many things to pass over.
/// </summary>
public static class ListCursor
{
    /// <summary>How many to pass over: none without <c>next</c>. The edition in it counts as named.</summary>
    public static long Skipped(Parameters parameters)
    {
        if (parameters.Text("next") is not { } next)
            return 0;

        var parts = Base64Url.IsValid(next) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(next)).Split('.') : [];
        if (parts.Length == 2
            && EditionId.IsValid(parts[0])
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var skip))
        {
            if (parameters.Text("edition") is { } named && named != parts[0])
                parameters.Fail($"'next' goes on in edition {parts[0]}, and 'edition' is '{named}'.");

            parameters.Set("edition", parts[0]);
            return skip;
        }

        parameters.Fail(ParameterWords.UnknownNext(next));

        return 0;
    }

    public static string Of(string edition, long skip) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{edition}.{skip}")));
}

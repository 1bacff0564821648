using System.Text;
using Microsoft.Net.Http.Headers;
using Transparency.Functions.Http;
using Transparency.Pages;

namespace Transparency.Functions.Pages;

/// <summary>
/// The version of a page that is dear to make, of two parts as that of an edition: the editions that it is made of, and all else, which is
/// what their municipalities say and how this program shows it.
/// </summary>
internal static class PageVersion
{
    /// <param name="parts">Versions of what the page shows.</param>
    public static EntityTagHeaderValue Of(params ReadOnlySpan<string?> parts)
    {
        var shown = string.Join('\n', [.. parts]);
        string[] editions = [.. shown.Split('\n').Select(part => part.Split('-')[0])];

        var program = $"{typeof(PublicPage).Module.ModuleVersionId}{FileVersion.Current}";

        return new EntityTagHeaderValue($"\"{Hash(string.Join('\n', editions))[..12]}-{Hash($"{shown}\n{program}")[..8]}\"");
    }

    private static string Hash(string text) => PublicResult.Hash(Encoding.UTF8.GetBytes(text));
}

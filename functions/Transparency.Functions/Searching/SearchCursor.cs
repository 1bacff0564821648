using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Transparency.Functions.Http;

namespace Transparency.Functions.Searching;

/// <summary>Where the next page of each group begins.</summary>
internal sealed class SearchCursor
{
    /// <summary>Municipalities, counterparties, paragraphs, items, events, payments.</summary>
    private const int Groups = 6;

    private readonly int[] _starts;

    private SearchCursor(int[] starts) => _starts = starts;

    /// <summary>Of the parameter <c>next</c>; everything from its beginning without it.</summary>
    public static SearchCursor Of(Parameters parameters)
    {
        if (parameters.Text("next") is not { } next)
            return new(new int[Groups]);

        var parts = Base64Url.IsValid(next) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(next)).Split('.') : [];
        var starts = new int[Groups];

        for (var group = 0; group < Groups; group++)
        {
            if (parts.Length == Groups
                && int.TryParse(parts[group], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                && start <= SearchPage.MostResults)
            {
                starts[group] = start;
                continue;
            }

            parameters.Fail(ParameterWords.UnknownNext(next));
            break;
        }

        return new(starts);
    }

    public int this[int group] => _starts[group];

    public static string Text(IEnumerable<int> starts) => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Join('.', starts.Select(start => start.ToString(CultureInfo.InvariantCulture)))));
}

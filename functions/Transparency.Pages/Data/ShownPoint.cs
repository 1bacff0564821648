using System.Globalization;
using Transparency.Core.Words;

namespace Transparency.Pages.Data;

/// <summary>A sentence of the page in the reader's language.</summary>
/// <param name="Point">The sentence.</param>
/// <param name="Retention">How many editions of a year are kept.</param>
/// <param name="Language">Of the reader.</param>
public sealed record ShownPoint(Point Point, int Retention, Language Language) : Page(Language)
{
    /// <summary>The sentence, cut where its links and names stand.</summary>
    internal IEnumerable<(string Text, Part? Part)> Pieces
    {
        get
        {
            var retention = Retention.ToString(CultureInfo.InvariantCulture);
            var rest = Point.Sentence.In(Language).Replace("{retention}", retention, StringComparison.Ordinal);
            for (var i = 0; i < Point.Parts.Count; i++)
            {
                var place = $"{{{i}}}";
                var at = rest.IndexOf(place, StringComparison.Ordinal);
                yield return (rest[..at], Point.Parts[i]);
                rest = rest[(at + place.Length)..];
            }

            yield return (rest, null);
        }
    }
}

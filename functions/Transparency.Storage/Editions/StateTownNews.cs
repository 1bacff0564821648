using System.Globalization;
using Transparency.Core.Municipalities;
using Transparency.Core.Publications;
using Transparency.Core.StatePublication;

namespace Transparency.Storage.Editions;

/// <summary>The country's newest entries, for one municipality; nothing of any edition has been read for them.</summary>
/// <param name="Town">Who it is.</param>
/// <param name="Profile">What is said of it, under the id by which it is found.</param>
/// <param name="Country">The entries as the log has them, newest first.</param>
/// <param name="Kept">Which of their editions can still be read.</param>
public sealed record StateTownNews(StateTown Town, Municipality Profile, IReadOnlyList<Publication> Country, IReadOnlySet<string> Kept)
{
    /// <summary>Whether the log has older ones.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Changes whenever what is told of the municipality may.</summary>
    public string Version => string.Join(
        '\n',
        Country
            .Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Id}|{entry.UpdatedAt:O}"))
            .Concat(Kept.Order(StringComparer.Ordinal))
            .Prepend(Profile.ToString()));
}

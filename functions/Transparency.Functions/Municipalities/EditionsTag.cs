using System.Globalization;
using System.Text;
using Microsoft.Net.Http.Headers;
using Transparency.Core.Editions;
using Transparency.Core.Municipalities;
using Transparency.Functions.Http;
using Transparency.Storage.Editions;

namespace Transparency.Functions.Municipalities;

/// <summary>
/// The tag of an answer about several editions, known before any of them is read: it changes with each of them, with what their
/// municipalities say of themselves, and with this program's names and tables.
/// </summary>
internal sealed class EditionsTag
{
    /// <summary>The second part of a tag: which program answers.</summary>
    public static readonly string Program = Hash(
        $"{typeof(EditionsTag).Module.ModuleVersionId}|{typeof(EditionContent).Module.ModuleVersionId}")[..8];

    private readonly StringBuilder _text = new();

    /// <summary>Stands for what is answered about.</summary>
    public string Subject => Hash(_text.ToString())[..12];

    /// <summary>Strong, and of two parts as that of a single edition: what is answered about, and by which program.</summary>
    public EntityTagHeaderValue Value => new($"\"{Subject}-{Program}\"");

    /// <summary>Of all years of a municipality.</summary>
    public static EditionsTag Of(PublishedTown town) =>
        town.Years.Aggregate(new EditionsTag(), (tag, year) => tag.With(town.Municipality, year));

    public EditionsTag With(Municipality municipality, EditionPointer year)
    {
        _text.Append('\n').Append(municipality).Append('|').Append(CultureInfo.InvariantCulture, $"{year.Year}|{year.Edition}");
        return this;
    }

    /// <summary>What the answer says besides.</summary>
    public EditionsTag With(string text)
    {
        _text.Append('\n').Append(text);
        return this;
    }

    private static string Hash(string text) => PublicResult.Hash(Encoding.UTF8.GetBytes(text));
}

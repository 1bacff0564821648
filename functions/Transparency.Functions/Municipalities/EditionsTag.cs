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
    private readonly StringBuilder _text = new(
        $"{typeof(EditionsTag).Module.ModuleVersionId}|{typeof(EditionContent).Module.ModuleVersionId}");

    public EntityTagHeaderValue Value => new($"\"{PublicResult.Hash(Encoding.UTF8.GetBytes(_text.ToString()))}\"");

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
}

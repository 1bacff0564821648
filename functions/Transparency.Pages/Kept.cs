using Transparency.Core.Words;

namespace Transparency.Pages;

/// <summary>What a form keeps of the address that it stands at: the reader has chosen it already, and does not see it.</summary>
/// <param name="Chosen">Names and values; what is null was not chosen.</param>
/// <param name="Language">Of the reader, which is kept as well.</param>
public sealed record Kept(IEnumerable<(string Name, string? Value)> Chosen, Language Language) : Page(Language)
{
    internal IEnumerable<(string Name, string? Value)> Fields
    {
        get
        {
            (string Name, string? Value) language = ("lang", Language == Language.Czech ? null : Language.Tag());
            return Chosen.Append(language).Where(chosen => chosen.Value is not null);
        }
    }
}

using System.Diagnostics.CodeAnalysis;

namespace Transparency.Core.Municipalities;

/// <summary>The name of a municipality's folder and the id in every address: <c>[a-z0-9][a-z0-9-]{1,62}</c>.</summary>
public readonly record struct MunicipalityId
{
    private MunicipalityId(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, out MunicipalityId id)
    {
        id = default;

        if (text is not { Length: >= 2 and <= 63 } || text[0] == '-')
            return false;

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
                return false;
        }

        id = new MunicipalityId(text);

        return true;
    }

    /// <exception cref="FormatException">The text is no municipality id.</exception>
    public static MunicipalityId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is no municipality id: [a-z0-9][a-z0-9-]{{1,62}}.");

    public override string ToString() => Value;
}

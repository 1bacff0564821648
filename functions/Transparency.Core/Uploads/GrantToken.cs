using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Transparency.Core.Uploads;

/// <summary>
/// What a municipality is given once and shows at each upload: <c>{id}.{secret}</c>, 16 and 64 small hexadecimal digits. The id finds the
/// grant and may be logged; the secret is 256 random bits, of which only the SHA-256 is kept. A guess of 256 bits needs no slow hash
/// against it.
/// </summary>
/// <param name="Id">Finds the grant.</param>
/// <param name="Secret">Proves it; never stored and never logged.</param>
public sealed record GrantToken(string Id, string Secret)
{
    public const int IdLength = 16;
    public const int SecretLength = 64;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>Hexadecimal digits in one spelling only, so that no altered text means the same grant.</summary>
    public static GrantToken? ParseOrNull(string? text) =>
        text is { Length: IdLength + 1 + SecretLength }
            && text[IdLength] == '.'
            && IsHex(text.AsSpan(0, IdLength))
            && IsHex(text.AsSpan(IdLength + 1))
            ? new GrantToken(text[..IdLength], text[(IdLength + 1)..])
            : null;

    public static bool IsId(string text) => text.Length == IdLength && IsHex(text);

    /// <summary>What is kept of the secret.</summary>
    public byte[] Hash() => SHA256.HashData(Encoding.ASCII.GetBytes(Secret));

    /// <summary>The whole token, for whoever is given it.</summary>
    public string Reveal() => $"{Id}.{Secret}";

    /// <summary>Without the secret: a token may end up in a log.</summary>
    public override string ToString() => Id;

    private static bool IsHex(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Digits);
}

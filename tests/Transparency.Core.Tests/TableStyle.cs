using System.Text;

namespace Transparency.Core.Tests;

/// <summary>How a table is written down: all that an accounting system decides and that must not matter.</summary>
internal sealed record TableStyle(
    char Separator = ';',
    string Encoding = "utf-8",
    bool Mark = false,
    char DecimalMark = '.',
    string LineEnd = "\n",
    bool QuoteAll = false)
{
    public byte[] Encode(string text)
    {
        // A letter that the encoding does not have would be lost without a word: rather fail.
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(
            Encoding, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            ?? System.Text.Encoding.GetEncoding(Encoding);
        return Mark ? [.. encoding.Preamble, .. encoding.GetBytes(text)] : encoding.GetBytes(text);
    }

    public string Quote(string field) =>
        QuoteAll || field.AsSpan().ContainsAny([Separator, '"', '\n', '\r'])
            ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : field;
}

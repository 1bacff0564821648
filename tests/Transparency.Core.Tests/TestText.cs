using System.Text;

namespace Transparency.Core.Tests;

/// <summary>Texts as the bytes that a file holds.</summary>
internal static class TestText
{
    public static byte[] Utf8(this string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Windows1250(this string text) => CodePagesEncodingProvider.Instance.GetEncoding(1250)!.GetBytes(text);

    public static string Text(this ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);
}

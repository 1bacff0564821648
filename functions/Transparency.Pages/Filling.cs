using Transparency.Core.Words;

namespace Transparency.Pages;

/// <summary>Puts texts into the places <c>{0}</c>, <c>{1}</c>… of a sentence.</summary>
public static class Filling
{
    public static string Filled(this string sentence, params ReadOnlySpan<string> texts)
    {
        for (var i = 0; i < texts.Length; i++)
            sentence = sentence.Replace($"{{{i}}}", texts[i], StringComparison.Ordinal);

        return sentence;
    }

    /// <summary>The same texts in both languages.</summary>
    public static Wording Filled(this Wording sentence, params ReadOnlySpan<string> texts) =>
        new(sentence.Czech.Filled(texts), sentence.English.Filled(texts));
}

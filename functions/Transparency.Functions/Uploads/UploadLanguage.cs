using Transparency.Core.Words;
using Transparency.Functions.Http;

namespace Transparency.Functions.Uploads;

/// <summary>In which language the holder of a grant is told what is wrong: a program in English, unless it says otherwise.</summary>
internal static class UploadLanguage
{
    public static Language Of(Parameters parameters) => parameters.OneOf("lang", ("en", Language.English), ("cs", Language.Czech));

    /// <summary>The same where a page is in Czech, unless it is asked for otherwise.</summary>
    public static Language OfMistakes(Parameters parameters) => parameters.Text("lang") == "cs" ? Language.Czech : Language.English;
}

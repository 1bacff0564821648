using Transparency.Functions.Http;

namespace Transparency.Functions.Uploads;

/// <summary>A form in which reports are kept: for programs, or for people in their language.</summary>
/// <param name="Ending">Of its file.</param>
/// <param name="ContentType">Of the answer.</param>
internal readonly record struct ReportForm(string Ending, string ContentType)
{
    /// <summary>The one that a question asks for by <c>format</c> and <c>lang</c>: JSON, unless it says otherwise.</summary>
    public static ReportForm Of(Parameters parameters)
    {
        var isPage = parameters.OneOf("format", ("json", false), ("html", true));
        var page = parameters.OneOf("lang", ("cs", ".html"), ("en", ".en.html"));

        return isPage ? new(page, "text/html; charset=utf-8") : new(".json", "application/json; charset=utf-8");
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Validation;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>
/// JSON whose rows are objects of one list, such as CityVizor's <c>payments.json</c> and <c>events.json</c>: its first line names the
/// properties and each row is a line. The list may lie in an object, as in <c>{"data": […]}</c>.
/// </summary>
internal static class JsonTable
{
    public static void Read(TextFile file, TableTexts tables)
    {
        try
        {
            // Rows may leave out properties without a value, so all have to be seen before the first is written.
            var survey = new JsonSurvey();
            JsonTokens.Read(file, survey.Take, tables.Cancel);
            survey.End();

            using var table = tables.Begin("1");
            var rows = new JsonRows(survey, table);
            rows.WriteHeader();
            JsonTokens.Read(file, rows.Take, tables.Cancel);
        }
        catch (JsonException fault)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{fault.LineNumber + 1}:{fault.BytePositionInLine + 1}");
            throw new UnreadableFileException(
                FileProblems.BadJson, new($"na řádku a bajtu {place} není JSON", $"no JSON at line and byte {place}"));
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a letter, such as \ud800, is found only when its text is asked for.
            throw new UnreadableFileException(FileProblems.BadJson, new("polovina písmene", "half of a letter"));
        }
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;
using Transparency.Core.Validation;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>Writes the rows of a list as lines of a table.</summary>
internal sealed class JsonRows(JsonSurvey survey, SheetText table)
{
    private readonly Action<int>?[] _writes = new Action<int>?[survey.Columns.Count];
    private readonly int _rowDepth = survey.ListDepth + 1;
    private bool _isInList;
    private int _column;
    private long _line = 1;

    /// <summary>Letters of the row's values so far.</summary>
    private int _kept;

    public void WriteHeader()
    {
        table.BeginRow(_line++);

        foreach (var (name, column) in survey.Columns)
            table.Add(column, name);

        table.EndRow();
    }

    public void Take(ref Utf8JsonReader json)
    {
        if (json.CurrentDepth == survey.ListDepth && json.TokenType is (JsonTokenType.StartArray or JsonTokenType.EndArray))
            _isInList = json.TokenType == JsonTokenType.StartArray;
        else if (!_isInList)
            return;
        else if (json.CurrentDepth == _rowDepth && json.TokenType == JsonTokenType.EndObject)
            WriteRow();
        else if (json.CurrentDepth == _rowDepth + 1 && json.TokenType == JsonTokenType.PropertyName)
            _column = ColumnOf(json.GetString()!);
        else if (json.CurrentDepth == _rowDepth + 1 && json.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
            _writes[_column] = ValueOf(ref json);
    }

    private int ColumnOf(string name)
    {
        var column = survey.Columns[name];
        if (_writes[column] is not null)
        {
            throw new UnreadableFileException(
                FileProblems.UnknownJson, new($"řádek má dvakrát \"{name}\"", $"a row has \"{name}\" twice"));
        }

        return column;
    }

    private void WriteRow()
    {
        table.BeginRow(_line++);

        for (var column = 0; column < _writes.Length; column++)
            _writes[column]?.Invoke(column);

        table.EndRow();
        Array.Clear(_writes);
        _kept = 0;
    }

    private Action<int>? ValueOf(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                // A row of so many letters is refused by those who read it.
                if (_kept > SheetText.LongestRow)
                    return column => table.Add(column, "");

                var text = WithLocalDay(json.GetString()!);
                _kept += text.Length;

                return column => table.Add(column, text);
            case JsonTokenType.Number:
                return NumberOf(json.ValueSpan, json.GetDouble());
            case JsonTokenType.True or JsonTokenType.False:
                var truth = json.TokenType == JsonTokenType.True;
                return column => table.Add(column, truth);
            case JsonTokenType.Null:
                return null;
            default:
                // An object or a list where a text belongs is said as what stands there: its bracket.
                var bracket = json.TokenType == JsonTokenType.StartObject ? "{…}" : "[…]";
                return column => table.Add(column, bracket);
        }
    }

    /// <summary>A whole number may be a code of more digits than a number of a computer has.</summary>
    private Action<int> NumberOf(ReadOnlySpan<byte> written, double number)
    {
        if (written.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return column => table.Add(column, number);

        if (_kept > SheetText.LongestRow)
            return column => table.Add(column, "");

        var digits = Encoding.UTF8.GetString(written);
        _kept += digits.Length;

        return column => table.Add(column, digits);
    }

    /// <summary>
    /// Databases give a day as the moment at which it begins here, in universal time: <c>2024-01-31T23:00:00.000Z</c> is the first of
    /// February.
    /// </summary>
    private static string WithLocalDay(string text) =>
        text.Length is >= 20 and <= 28
            && text[^1] == 'Z'
            && text[10..19] is "T22:00:00" or "T23:00:00"
            && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day < DateOnly.MaxValue
            ? day.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : text;
}

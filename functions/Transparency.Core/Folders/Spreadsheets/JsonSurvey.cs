using System.Text.Json;
using Transparency.Core.Validation;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>Finds the one list of rows in JSON, and the properties that its rows have.</summary>
internal sealed class JsonSurvey
{
    private const int None = -1;
    private const int MostColumns = 1000;

    /// <summary><c>{"data": {"row": […]}}</c>: no list of rows lies deeper.</summary>
    private const int DeepestList = 2;

    /// <summary>Words in the names of properties by which services say that a list is one page of many.</summary>
    private static readonly string[] Paging = ["next", "page", "offset", "limit", "total", "count", "more", "strana", "celkem"];

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private bool _isOver;

    public IReadOnlyDictionary<string, int> Columns => _columns;

    /// <summary>How deep the list of rows lies, or -1.</summary>
    public int ListDepth { get; private set; } = None;

    public void Take(ref Utf8JsonReader json)
    {
        if (ListDepth == None || _isOver)
            TakeOutside(ref json);
        else if (json.CurrentDepth == ListDepth)
            _isOver = json.TokenType == JsonTokenType.EndArray;
        else if (json.CurrentDepth == ListDepth + 1)
            TakeRow(json.TokenType);
        else if (json.CurrentDepth == ListDepth + 2 && json.TokenType == JsonTokenType.PropertyName)
            AddColumn(json.GetString()!);
    }

    public void End()
    {
        if (ListDepth == None)
            throw Unknown("JSON bez seznamu řádků", "JSON without a list of rows");
    }

    private void TakeOutside(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartArray when ListDepth != None:
                throw Unknown("několik seznamů", "several lists");
            case JsonTokenType.StartArray when json.CurrentDepth > DeepestList:
                throw Unknown("seznam uvnitř objektů v objektech", "a list within objects of objects");
            case JsonTokenType.StartArray:
                ListDepth = json.CurrentDepth;
                break;
            case JsonTokenType.PropertyName:
                var name = json.GetString()!;
                if (Array.Exists(Paging, word => name.Contains(word, StringComparison.OrdinalIgnoreCase)))
                    throw Unknown($"jedna stránka seznamu (\"{name}\")", $"one page of a list (\"{name}\")");

                break;
        }
    }

    private static void TakeRow(JsonTokenType brace)
    {
        if (brace is not (JsonTokenType.StartObject or JsonTokenType.EndObject))
            throw Unknown("seznam, jehož řádky nejsou objekty", "a list whose rows are no objects");
    }

    private void AddColumn(string name)
    {
        if (_columns.TryAdd(name, _columns.Count) && _columns.Count > MostColumns)
            throw Unknown($"více než {MostColumns} různých vlastností", $"more than {MostColumns} different properties");
    }

    private static UnreadableFileException Unknown(string czech, string english) => new(FileProblems.UnknownJson, new(czech, english));
}

using System.Text;
using System.Text.Json;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Mapped;

/// <summary>Walks through the JSON of a mapping once, so that each mistake has its line. Exceptions are for what is no JSON.</summary>
internal ref struct MappingReader
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly List<FileMapping> _mappings = [];
    private readonly List<MappingMistake> _mistakes = [];
    private Utf8JsonReader _json;

    public MappingReader(ReadOnlySpan<byte> text)
    {
        _text = text;
        _json = new Utf8JsonReader(text, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
    }

    public (IReadOnlyList<FileMapping> Mappings, IReadOnlyList<MappingMistake> Mistakes) Read()
    {
        _json.Read();

        if (_json.TokenType == JsonTokenType.StartObject)
            ReadMapping(isRoot: true);
        else
            SkipMistaken(null, MappingFile.Expected);

        while (_json.Read())
        {
            // Says what follows the end, where something does.
        }

        return (_mappings, _mistakes);
    }

    private void ReadMapping(bool isRoot)
    {
        var draft = new MappingDraft(Line());
        long? several = null;

        while (NextKey(out var key, out var line))
        {
            if (isRoot && key == "mappings")
            {
                several = line;
                ReadSeveral();
            }
            else if (!draft.TryPlace(key, line))
            {
                Mistake(line, key, Wording.Verbatim(key), draft.Has(key) ? Once(key) : KeysExpected(isRoot));
                _json.Skip();
            }
            else if (key == "columns")
            {
                ReadColumns(draft);
            }
            else if (_json.TokenType == JsonTokenType.String)
            {
                draft.Set(key, _json.GetString()!);
            }
            else
            {
                SkipMistaken(key, new("text", "a text"));
            }
        }

        if (several is null)
        {
            if (draft.ToMappingOrNull(_mistakes) is { } mapping)
                _mappings.Add(mapping);
        }
        else if (draft.FirstKey is { } beside)
        {
            Mistake(
                several, beside, new($"{beside} vedle mappings", $"{beside} beside mappings"),
                new("buď jedno mapování, nebo mappings", "either one mapping or mappings"));
        }
    }

    private void ReadSeveral()
    {
        if (_json.TokenType != JsonTokenType.StartArray)
        {
            SkipMistaken("mappings", MappingFile.ListExpected);
            return;
        }

        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (_json.TokenType == JsonTokenType.StartObject)
                ReadMapping(isRoot: false);
            else
                SkipMistaken("mappings", MappingFile.Expected);
        }
    }

    private void ReadColumns(MappingDraft draft)
    {
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            draft.HasNoColumns = true;
            SkipMistaken("columns", Wording.Verbatim(MappingColumns.Example));
            return;
        }

        while (NextKey(out var key, out var line))
        {
            if (!MappingColumns.All.Contains(key) || !draft.TryPlaceColumn(key, line))
            {
                var expected = MappingColumns.All.Contains(key) ? Once(key) : Wording.Verbatim(string.Join(", ", MappingColumns.All));
                Mistake(line, "columns", Wording.Verbatim(key), expected);
                _json.Skip();
            }
            else if (_json.TokenType == JsonTokenType.String)
            {
                draft.SetColumn(key, _json.GetString()!.Trim());
            }
            else
            {
                SkipMistaken(key, MappingColumns.NameExpected);
            }
        }
    }

    /// <summary>Moves to the next key of an object and on to its value.</summary>
    private bool NextKey(out string key, out long line)
    {
        _json.Read();
        (key, line) = ("", 0);

        if (_json.TokenType == JsonTokenType.EndObject)
            return false;

        (key, line) = (_json.GetString()!, Line());
        _json.Read();

        return true;
    }

    private static Wording Once(string key) => new($"{key} jednou", $"{key} once");

    private static Wording KeysExpected(bool isRoot) =>
        Wording.Verbatim(string.Join(", ", isRoot ? [.. MappingDraft.Keys, "mappings"] : MappingDraft.Keys));

    private void SkipMistaken(string? key, Wording expected)
    {
        var start = (int)_json.TokenStartIndex;
        var line = Line();
        _json.Skip();
        Mistake(line, key, Wording.Verbatim(Encoding.UTF8.GetString(_text[start..(int)_json.BytesConsumed])), expected);
    }

    private readonly long Line() => 1 + _text[..(int)_json.TokenStartIndex].Count((byte)'\n');

    private readonly void Mistake(long? line, string? key, Wording found, Wording expected) =>
        _mistakes.Add(new MappingMistake(line, key, found, expected));
}

using System.Text.Json;

namespace Transparency.Functions.Tests.Sites;

/// <summary>A piece of an answer; asking for what is not there fails the test with the name.</summary>
internal readonly struct Json(JsonElement element)
{
    public static Json Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return new Json(document.RootElement.Clone());
    }

    public JsonValueKind Kind => element.ValueKind;

    public bool IsNull => element.ValueKind == JsonValueKind.Null;

    public string Text => element.GetString() ?? throw new InvalidOperationException("The text is null.");

    public string? TextOrNull => element.GetString();

    public decimal Number => element.GetDecimal();

    public decimal? NumberOrNull => IsNull ? null : Number;

    public string Raw => element.GetRawText();

    public Json[] Items => [.. element.EnumerateArray().Select(item => new Json(item))];

    public IEnumerable<string> Names => element.EnumerateObject().Select(property => property.Name);

    public Json this[string name] => element.TryGetProperty(name, out var value)
        ? new Json(value)
        : throw new KeyNotFoundException($"There is no '{name}' in {element.GetRawText()}.");

    /// <summary>This and everything in it, with the name that it stands under.</summary>
    public IEnumerable<(string Name, Json Value)> All(string name = "")
    {
        IEnumerable<(string, Json)> inner = element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(property => new Json(property.Value).All(property.Name)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(item => new Json(item).All(name)),
            _ => [],
        };
        return inner.Prepend((name, this));
    }

    public override string ToString() => Raw;
}

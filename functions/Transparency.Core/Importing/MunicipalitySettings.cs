using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Transparency.Core.Budgets;
using Transparency.Core.Formats;

namespace Transparency.Core.Importing;

/// <summary>
/// <c>municipality.json</c>: <c>{"name","ico","ruian","population","kind","parent","website","descriptions","primary","contracts","noticeBoard","pull"}</c>,
/// all optional but the name, which the register gives where only the IČO is said. A mistake in it is told like a mistake in data; <c>pull</c> is read by <see cref="Pulling.PullSettings"/>.
/// </summary>
public static class MunicipalitySettings
{
    public const string FileName = "municipality.json";
    private const int LargestBytes = 64 * 1024;

    /// <returns>The municipality, or the mistake and its line.</returns>
    public static (Municipality? Municipality, string? Mistake, long? Line) Read(MunicipalityId id, ReadOnlyMemory<byte> json)
    {
        if (json.Length > LargestBytes) return (null, "more than 64 kB", null);
        try
        {
            if (json.Span.StartsWith(Encoding.UTF8.Preamble)) json = json[3..];
            if (!Utf8.IsValid(json.Span)) return (null, "no valid UTF-8", null);
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(id, document.RootElement)
                : (null, $"a JSON {document.RootElement.ValueKind}", 1);
        }
        catch (JsonException fault)
        {
            return (null, "no valid JSON", fault.LineNumber + 1);
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a letter, such as \ud800, is found only when its text is asked for.
            return (null, "no valid JSON", null);
        }
    }

    private static (Municipality? Municipality, string? Mistake, long? Line) Read(MunicipalityId id, JsonElement root)
    {
        string? mistake = null;
        var icoText = Text("ico");
        Ico ico = default;
        if (icoText is not null && !Ico.TryParse(icoText, out ico)) mistake ??= $"ico {icoText}";
        var registered = ico.IsNone ? null : CodeLists.MunicipalityOrNull(ico);
        var kind = Text("kind") switch
        {
            null or "municipality" => MunicipalityKind.Municipality,
            "district" => MunicipalityKind.District,
            "region" => MunicipalityKind.Region,
            "organisation" => MunicipalityKind.Organisation,
            var other => Mistaken($"kind {other}", MunicipalityKind.Municipality),
        };
        var descriptions = Text("descriptions") switch
        {
            null or "default" => true,
            "never" => false,
            var other => Mistaken($"descriptions {other}", false),
        };
        var primary = Text("primary");
        if (primary is not null && !ExportFormats.All.Any(format => format.Source == primary && !format.HasNamesOnly)) mistake ??= $"primary {primary}";
        var (website, contracts, noticeBoard) = (Address("website"), Address("contracts"), Address("noticeBoard"));
        var (ruian, parent) = (Text("ruian"), Text("parent"));
        var population = Population();
        var name = Text("name") ?? registered?.Name;
        if (name is null) mistake ??= "neither a name nor a known ico";
        if (mistake is not null) return (null, mistake, null);
        return (
            new Municipality(
                id, name!, icoText is null ? null : ico.ToString(), ruian, population ?? registered?.Population, kind,
                parent, website, descriptions, primary, contracts, noticeBoard),
            null, null);

        string? Text(string property)
        {
            if (!root.TryGetProperty(property, out var value) || value.ValueKind == JsonValueKind.Null) return null;
            if (value.ValueKind == JsonValueKind.Number) return value.GetRawText();
            if (value.ValueKind != JsonValueKind.String) return Mistaken<string?>($"{property} {value.GetRawText()}", null);
            var text = value.GetString()!.Trim();
            return text.Length is 0 ? null : text.Length <= 200 ? text : Mistaken<string?>($"{property} of {text.Length} characters", null);
        }

        string? Address(string property) => Text(property) is { } address && !WebAddress.IsOne(address) ? Mistaken<string?>($"{property} {address}", null) : Text(property);

        int? Population()
        {
            if (!root.TryGetProperty("population", out var value) || value.ValueKind == JsonValueKind.Null) return null;
            return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count > 0
                ? count
                : Mistaken<int?>($"population {value.GetRawText()}", null);
        }

        T Mistaken<T>(string what, T value)
        {
            mistake ??= what;
            return value;
        }
    }
}

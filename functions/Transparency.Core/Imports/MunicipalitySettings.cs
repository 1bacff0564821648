using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Transparency.Core.Budgets.Classification;
using Transparency.Core.Formats;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Municipalities;
using Transparency.Core.Payments.Privacy;
using Transparency.Core.Words;

namespace Transparency.Core.Imports;

/// <summary>
/// <c>municipality.json</c>:
/// <c>{"name","ico","ruian","population","kind","parent","website","descriptions","primary","contracts","noticeBoard","pull"}</c>,
/// all optional but the name, which the register gives where only the IČO is said; so it does <c>ruian</c> and <c>population</c>, the
/// latter not to a district, whose IČO may be that of its city.
/// A mistake in it is told like a mistake in data;
/// <c>pull</c> is read by <see cref="Pulls.PullSettings"/>.
/// </summary>
public static class MunicipalitySettings
{
    private const int LargestBytes = 64 * 1024;

    /// <summary>The least that must stand in it, by example.</summary>
    internal static Wording Expected { get; } = Wording.Verbatim("{\"name\": \"…\", \"ico\": \"…\"}");

    /// <returns>The municipality, or the mistake and its line.</returns>
    public static (Municipality? Municipality, Wording? Mistake, long? Line) Read(MunicipalityId id, ReadOnlyMemory<byte> json)
    {
        if (json.Length > LargestBytes)
            return (null, JsonFaults.TooLarge, null);

        try
        {
            if (json.Span.StartsWith(Encoding.UTF8.Preamble))
                json = json[3..];
            if (!Utf8.IsValid(json.Span))
                return (null, JsonFaults.NotUtf8, null);

            using var document = JsonDocument.Parse(
                json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });

            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(id, document.RootElement)
                : (null, OtherThanObject(document.RootElement.ValueKind), 1);
        }
        catch (JsonException fault)
        {
            return (null, JsonFaults.NotJson, fault.LineNumber + 1);
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a letter, such as \ud800, is found only when its text is asked for.
            return (null, JsonFaults.NotJson, null);
        }
    }

    private static Wording OtherThanObject(JsonValueKind kind) => new(
        kind switch
        {
            JsonValueKind.Array => "seznam JSON",
            JsonValueKind.String => "text JSON",
            JsonValueKind.Number => "číslo JSON",
            JsonValueKind.True or JsonValueKind.False => "logická hodnota JSON",
            _ => "prázdná hodnota JSON",
        },
        $"a JSON {kind}");

    private static Wording TooLong(string property, int length)
    {
        var characters = Counted.Characters(length);
        return new Wording($"{property}: {characters.Czech}", $"{property} of {characters.English}");
    }

    private static Wording Hidden(string property, string forbidden) => new(
        $"{property} se znakem {forbidden}, který nelze zobrazit",
        $"{property} with {forbidden}, which cannot be shown");

    /// <summary>What is shown of a municipality is public; an IČO that is also a number of a person is checked as one.</summary>
    private static bool IsPersonal(string property, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return property is "website" or "contracts" or "noticeBoard" ? PersonalData.IsInAddress(bytes) : PersonalData.IsIn(bytes);
    }

    private static Wording Personal(string property) => new($"údaj o osobě v {property}", $"something of a person in {property}");

    private static (Municipality? Municipality, Wording? Mistake, long? Line) Read(MunicipalityId id, JsonElement root)
    {
        Wording? mistake = null;
        var icoText = Text("ico");
        Ico ico = default;
        if (icoText is not null && !Ico.TryParse(icoText, out ico))
            mistake ??= Wording.Verbatim($"ico {icoText}");

        var registered = ico.IsNone ? null : CodeLists.MunicipalityOrNull(ico);
        var kind = Text("kind") switch
        {
            null or "municipality" => MunicipalityKind.Municipality,
            "district" => MunicipalityKind.District,
            "city" => MunicipalityKind.City,
            "region" => MunicipalityKind.Region,
            "organisation" => MunicipalityKind.Organisation,
            var other => Mistaken(Wording.Verbatim($"kind {other}"), MunicipalityKind.Municipality),
        };

        var descriptions = Text("descriptions") switch
        {
            null or "default" => true,
            "never" => false,
            var other => Mistaken(Wording.Verbatim($"descriptions {other}"), false),
        };
        var primary = Text("primary");
        if (primary is not null && !ExportFormats.All.Any(format => format.Source == primary && !format.HasNamesOnly))
            mistake ??= Wording.Verbatim($"primary {primary}");

        var (website, contracts, noticeBoard) = (Address("website"), Address("contracts"), Address("noticeBoard"));
        var (ruian, parent) = (Text("ruian"), Text("parent"));
        var population = Population()
            ?? (kind is MunicipalityKind.District or MunicipalityKind.Organisation ? null : registered?.Population);
        var name = Text("name") ?? registered?.Name;
        if (name is null)
            mistake ??= new Wording("ani jméno, ani známé ico", "neither a name nor a known ico");
        if (mistake is not null)
            return (null, mistake, null);

        return (
            new Municipality(
                id, name!, icoText is null ? null : ico.ToString(), ruian ?? registered?.Ruian, population, kind, parent,
                website, descriptions, primary, contracts, noticeBoard),
            null, null);

        string? Text(string property)
        {
            if (!root.TryGetProperty(property, out var value) || value.ValueKind == JsonValueKind.Null)
                return null;
            if (value.ValueKind == JsonValueKind.Number)
                return value.GetRawText();
            if (value.ValueKind != JsonValueKind.String)
                return Mistaken<string?>(Wording.Verbatim($"{property} {value.GetRawText()}"), null);

            var text = value.GetString()!.Trim();
            if (VisibleText.ForbiddenOrNull(text) is { } forbidden)
                return Mistaken<string?>(Hidden(property, forbidden), null);
            if (IsPersonal(property, text))
                return Mistaken<string?>(Personal(property), null);

            return text.Length is 0 ? null : text.Length <= 200 ? text : Mistaken<string?>(TooLong(property, text.Length), null);
        }

        string? Address(string property) =>
            Text(property) is { } address && !WebAddress.IsOne(address)
                ? Mistaken<string?>(Wording.Verbatim($"{property} {address}"), null)
                : Text(property);

        int? Population()
        {
            if (!root.TryGetProperty("population", out var value) || value.ValueKind == JsonValueKind.Null)
                return null;

            return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count > 0
                ? count
                : Mistaken<int?>(Wording.Verbatim($"population {value.GetRawText()}"), null);
        }

        T Mistaken<T>(Wording what, T value)
        {
            mistake ??= what;
            return value;
        }
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Transparency.Core.Budgets;

/// <summary>Money as a JSON number in CZK without trailing zeros: <c>52584000</c>, <c>69157060.33</c>.</summary>
public sealed class MoneyJsonConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Money.FromCrowns(reader.GetDecimal());

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        if (value.Halere % 100 == 0)
            writer.WriteNumberValue(value.Halere / 100);
        else if (value.Halere % 10 == 0)
            writer.WriteNumberValue(value.Halere / 10 / 10m);
        else
            writer.WriteNumberValue(value.Crowns);
    }
}

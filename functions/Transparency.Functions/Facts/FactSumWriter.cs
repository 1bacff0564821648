using System.Text.Json;
using Transparency.Core.Budgets;

namespace Transparency.Functions.Facts;

/// <summary>Writes money and payments into an object that is open.</summary>
internal static class FactSumWriter
{
    private static readonly MoneyJsonConverter Amounts = new();

    public static void Write(Utf8JsonWriter writer, FactSumResponse sum, JsonSerializerOptions options)
    {
        WriteStage(writer, "approved", sum.Asked.HasFlag(Stages.Approved), sum.Amounts.Approved, options);
        WriteStage(writer, "amended", sum.Asked.HasFlag(Stages.Amended), sum.Amounts.Amended, options);
        WriteStage(writer, "actual", sum.Asked.HasFlag(Stages.Actual), sum.Amounts.Actual, options);
        writer.WriteNumber("payments", sum.Payments);
    }

    private static void WriteStage(Utf8JsonWriter writer, string name, bool isAsked, Money? amount, JsonSerializerOptions options)
    {
        if (!isAsked)
            return;

        writer.WritePropertyName(name);

        if (amount is { } money)
            Amounts.Write(writer, money, options);
        else
            writer.WriteNullValue();
    }
}

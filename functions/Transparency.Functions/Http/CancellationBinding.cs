using Microsoft.Azure.Functions.Worker.Converters;

namespace Transparency.Functions.Http;

/// <summary>
/// Gives a door's <see cref="CancellationToken"/> before anything else is tried. A parameter of the query that happens to have the
/// same name would be taken for it otherwise, and the reader would get an empty 200.
/// </summary>
public sealed class CancellationBinding : IInputConverter
{
    public ValueTask<ConversionResult> ConvertAsync(ConverterContext context) =>
        ValueTask.FromResult(
            context.TargetType == typeof(CancellationToken)
                ? ConversionResult.Success(context.FunctionContext.CancellationToken)
                : ConversionResult.Unhandled());
}

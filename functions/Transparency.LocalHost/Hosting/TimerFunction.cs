using System.Reflection;
using Cronos;
using Microsoft.Azure.Functions.Worker;

namespace Transparency.LocalHost.Hosting;

/// <summary>A function that runs by a schedule of six fields, in UTC.</summary>
public sealed record TimerFunction(string Name, MethodInfo Method, CronExpression Schedule)
    : FoundFunction(Name, Method)
{
    internal static TimerFunction From(string name, MethodInfo method, TimerTriggerAttribute trigger)
    {
        Type[] known = [typeof(TimerInfo), typeof(CancellationToken)];
        foreach (var parameter in method.GetParameters().Where(item => !known.Contains(item.ParameterType)))
            throw CannotBind(name, parameter, "the TimerInfo and a CancellationToken");

        try
        {
            return new(name, method, CronExpression.Parse(trigger.Schedule, CronFormat.IncludeSeconds));
        }
        catch (CronFormatException fault)
        {
            throw new CannotContinueException(
                $"Function '{name}' has the schedule '{trigger.Schedule}', which is not six fields from second to day of the week.", fault);
        }
    }

    internal Task RunAsync(TimerInfo timer, IServiceProvider services, CancellationToken cancel) =>
        InvokeAsync(
            services,
            [.. Method.GetParameters().Select(parameter => parameter.ParameterType == typeof(TimerInfo) ? (object)timer : cancel)]);
}

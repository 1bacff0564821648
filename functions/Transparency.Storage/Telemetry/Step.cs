using System.Diagnostics;

namespace Transparency.Storage.Telemetry;

/// <summary>
/// One part of what is traced, such as <c>import write</c>: a child of whatever goes on. Its fault stands on it and goes on its way.
/// </summary>
internal static class Step
{
    public static T Run<T>(string name, Func<T> work)
    {
        using var activity = Instruments.Source.StartActivity(name);
        try
        {
            return work();
        }
        catch (Exception fault)
        {
            Note(activity, fault);
            throw;
        }
    }

    public static async Task<T> RunAsync<T>(string name, Func<Task<T>> work)
    {
        using var activity = Instruments.Source.StartActivity(name);
        try
        {
            return await work();
        }
        catch (Exception fault)
        {
            Note(activity, fault);
            throw;
        }
    }

    public static Task RunAsync(string name, Func<Task> work) => RunAsync(name, async () =>
    {
        await work();
        return true;
    });

    /// <summary>Says something of the step that goes on; of what others trace nothing.</summary>
    public static void Tell(string tag, object? value)
    {
        if (Activity.Current is { } activity && activity.Source == Instruments.Source)
            activity.SetTag(tag, value);
    }

    /// <summary>The type alone: a message of the storage may name what a clerk called a file.</summary>
    private static void Note(Activity? activity, Exception fault) =>
        activity?.SetStatus(ActivityStatusCode.Error).SetTag(TagNames.ErrorType, fault.GetType().FullName);
}

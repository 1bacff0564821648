namespace Transparency.LocalHost.Running;

/// <summary>What <c>run</c> was asked for.</summary>
/// <param name="DataDirectory">Where everything is kept between runs.</param>
/// <param name="Empty">Whether to leave the samples out.</param>
public sealed record RunArguments(int Port, string DataDirectory, bool Empty)
{
    /// <exception cref="CannotContinueException">An argument is wrong.</exception>
    public static RunArguments Parse(IReadOnlyList<string> arguments)
    {
        int port = Arguments.DefaultPort;
        string? data = null;
        bool empty = false;
        using var argument = arguments.GetEnumerator();
        while (argument.MoveNext())
        {
            switch (argument.Current)
            {
                case "--port":
                    port = Arguments.Port(Arguments.ValueOf("--port", argument));
                    break;
                case "--data":
                    data = Arguments.ValueOf("--data", argument);
                    break;
                case "--empty":
                    empty = true;
                    break;
                default:
                    throw Arguments.Unknown(argument.Current);
            }
        }

        return new(port, Path.GetFullPath(data ?? Path.Combine(RepositoryRoot.Find(), ".local")), empty);
    }
}

using Transparency.Core.Budgets;

namespace Transparency.LocalHost.Verifying;

/// <summary>What <c>verify</c> was asked for.</summary>
public sealed record VerifyArguments(MunicipalityId Municipality, FiscalYear Year, int Port)
{
    /// <exception cref="CannotContinueException">An argument is wrong.</exception>
    public static VerifyArguments Parse(IReadOnlyList<string> arguments)
    {
        int port = Arguments.DefaultPort;
        var words = new List<string>();
        using var argument = arguments.GetEnumerator();
        while (argument.MoveNext())
        {
            if (argument.Current == "--port")
                port = Arguments.Port(Arguments.ValueOf("--port", argument));
            else if (argument.Current.StartsWith("--", StringComparison.Ordinal))
                throw Arguments.Unknown(argument.Current);
            else
                words.Add(argument.Current);
        }

        if (words is not [var municipality, var year])
            throw new CannotContinueException("A municipality and a year are expected: ./dev verify MUNICIPALITY YEAR");
        return new(Arguments.Municipality(municipality), Arguments.Year(year), port);
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using Transparency.Core.Municipalities;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Arguments;

/// <summary><c>YEAR</c>: the year of the budget.</summary>
internal sealed class YearArgument : Argument<FiscalYear>
{
    public YearArgument(Screen screen) : base("YEAR")
    {
        Description = screen.Say(new("Rozpočtový rok.", "The year of the budget."));
        CustomParser = Read;
    }

    private static FiscalYear Read(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (FiscalYear.ParseOrNull(text) is { } year)
            return year;

        argument.AddError($"'{text}' is not a year from 1990 to 2100.");

        return default;
    }
}

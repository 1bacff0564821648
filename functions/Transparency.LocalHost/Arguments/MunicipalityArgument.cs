using System.CommandLine;
using System.CommandLine.Parsing;
using Transparency.Core.Municipalities;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Arguments;

/// <summary><c>MUNICIPALITY</c>: whose folder or rights it is about.</summary>
internal sealed class MunicipalityArgument : Argument<MunicipalityId?>
{
    /// <param name="screen">Where its command speaks.</param>
    /// <param name="isOptional">Whether it may be left out, for all municipalities.</param>
    public MunicipalityArgument(Screen screen, bool isOptional = false) : base("MUNICIPALITY")
    {
        Description = screen.Say(new("Identifikátor obce, třeba brno-medlanky.", "The municipality's id, such as brno-medlanky."));
        Arity = isOptional ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne;
        CustomParser = Read;
    }

    private static MunicipalityId? Read(ArgumentResult argument)
    {
        if (argument.Tokens is not [var token])
            return null;
        if (MunicipalityId.TryParse(token.Value, out var id))
            return id;

        argument.AddError(
            $"'{token.Value}' is not a municipality's id: 2 to 63 small letters, digits and hyphens are expected, such as brno-medlanky.");

        return null;
    }
}

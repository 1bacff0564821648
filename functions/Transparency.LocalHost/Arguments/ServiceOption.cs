using System.CommandLine;
using System.CommandLine.Parsing;
using Transparency.Core.Words;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Arguments;

/// <summary>
/// An option that names a service of a storage account in Azure, which is reached by the identity of whoever runs the command.
/// </summary>
internal sealed class ServiceOption : Option<Uri?>
{
    private readonly string _what;
    private readonly string _host;

    /// <param name="screen">Where its command speaks.</param>
    /// <param name="name">The option.</param>
    /// <param name="description">Which service it names.</param>
    /// <param name="what">What a complaint calls it.</param>
    /// <param name="host">How the service's name begins behind the account's.</param>
    public ServiceOption(Screen screen, string name, Wording description, string what, string host) : base(name)
    {
        (_what, _host) = (what, host);
        Description = screen.Say(description);
        HelpName = "URL";
        CustomParser = Read;
    }

    private Uri? Read(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)
            return address;

        argument.AddError($"'{text}' is not the address of a {_what} service, such as https://ucet.{_host}.core.windows.net.");

        return null;
    }
}

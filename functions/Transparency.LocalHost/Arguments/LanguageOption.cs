using System.CommandLine;
using Transparency.LocalHost.Screens;

namespace Transparency.LocalHost.Arguments;

/// <summary><c>--lang</c>, which every command has; <see cref="SpokenLanguage"/> reads it.</summary>
internal sealed class LanguageOption : Option<string>
{
    public LanguageOption(Screen screen) : base(SpokenLanguage.Option)
    {
        Description = screen.Say(new(
            "Jazyk; jinak podle LC_ALL, LC_MESSAGES nebo LANG.",
            "The language; otherwise as LC_ALL, LC_MESSAGES or LANG say."));
        HelpName = string.Join('|', SpokenLanguage.Tags);
        Recursive = true;
        CompletionSources.Add([.. SpokenLanguage.Tags]);
        Validators.Add(option =>
        {
            if (option.Tokens is [var token] && !SpokenLanguage.Tags.Contains(token.Value))
                option.AddError($"'{token.Value}' is not a language here: {string.Join(" or ", SpokenLanguage.Tags)} is expected.");
        });
    }
}

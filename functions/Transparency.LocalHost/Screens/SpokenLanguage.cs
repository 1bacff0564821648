using Transparency.Core.Words;

namespace Transparency.LocalHost.Screens;

/// <summary>The language of the person at the keyboard: what <c>--lang</c> asks for, otherwise what the environment says.</summary>
internal static class SpokenLanguage
{
    public const string Option = "--lang";

    /// <summary>The tags that the option knows.</summary>
    public static IReadOnlyList<string> Tags { get; } = [.. Enum.GetValues<Language>().Select(language => language.Tag())];

    /// <summary>Asked of the bare arguments, because the texts of the help are chosen before anything is parsed.</summary>
    public static Language Of(IReadOnlyList<string> arguments, Func<string, string?> variable) =>
        AskedOrNull(arguments) ?? OfEnvironment(variable);

    /// <summary>The first of LC_ALL, LC_MESSAGES and LANG that is set decides, as in other programs.</summary>
    public static Language OfEnvironment(Func<string, string?> variable)
    {
        string[] names = ["LC_ALL", "LC_MESSAGES", "LANG"];
        var locale = names.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return locale?.StartsWith(Language.Czech.Tag(), StringComparison.OrdinalIgnoreCase) == true ? Language.Czech : Language.English;
    }

    private static Language? AskedOrNull(IReadOnlyList<string> arguments)
    {
        string? tag = null;

        foreach (var (i, argument) in arguments.Index())
        {
            if (argument == Option)
                tag = arguments.ElementAtOrDefault(i + 1);
            else if (argument.StartsWith($"{Option}=", StringComparison.Ordinal))
                tag = argument[(Option.Length + 1)..];
        }

        return Enum.GetValues<Language>().Select(language => (Language?)language).FirstOrDefault(language => language!.Value.Tag() == tag);
    }
}

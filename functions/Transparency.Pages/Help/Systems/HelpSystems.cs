namespace Transparency.Pages.Help.Systems;

/// <summary>The accounting systems that there is help for, the commonest first and any other last.</summary>
public static class HelpSystems
{
    public static IReadOnlyList<HelpSystem> All { get; } =
    [
        GinisHelp.System, KeoHelp.System, VeraHelp.System, FenixHelp.System, MunisHelp.System, HeliosHelp.System, OtherHelp.System,
    ];

    public static HelpSystem? OrNull(string id) => All.FirstOrDefault(system => system.Id == id);

    /// <summary>The systems that a file of this format may be from.</summary>
    public static IEnumerable<HelpSystem> Of(string format) => All.Where(system => system.Files.Any(file => file.Format == format));

    /// <summary>The one system that files of this format come from, or null where it may be one of several.</summary>
    public static HelpSystem? OwnerOrNull(string? format) => format is not null && Of(format).ToList() is [var only] ? only : null;
}

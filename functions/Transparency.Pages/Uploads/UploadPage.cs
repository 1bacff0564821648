using RazorSlices;
using Transparency.Core.Words;
using Transparency.Pages.Help;

namespace Transparency.Pages.Uploads;

/// <summary>The page that a municipality drops its files on; a script makes the rest of it.</summary>
public sealed record UploadPage(Language Language) : PublicPage(Language)
{
    internal static Wording Title { get; } = new("Nahrání exportu", "Uploading an export");

    internal static Wording Lead { get; } = new(
        "Přetáhněte sem soubory z účetního systému. Za chvíli uvidíte, co by se zveřejnilo a co je v nich třeba opravit; zveřejníte je vy.",
        "Drop the files of your accounting system here. In a moment you will see what would be published, and what in them needs "
            + "mending; it is you who publishes them.");

    internal static Wording NeedsScript { get; } = new("Stránka potřebuje JavaScript.", "This page needs JavaScript.");

    internal static Wording Help { get; } = new("Kde ve svém účetním systému soubory najdu", "Where the files are in my accounting system");

    internal string HelpAddress => HelpAddresses.Of(null, Language);

    public override PageFrame Frame => new(Language, Title.In(Language), Lead.In(Language)) { IsForUploads = true };

    protected override RazorSlice View() => UploadView.Create(this);
}

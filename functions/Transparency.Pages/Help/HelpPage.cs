using Transparency.Core.Words;

namespace Transparency.Pages.Help;

/// <summary>A page of help for clerks: what it is about, and the same in the other language.</summary>
/// <param name="Topic">A system or the messages of reports, as the address names them; null for all help.</param>
/// <param name="Language">Of the reader.</param>
public abstract record HelpPage(string? Topic, Language Language) : PublicPage(Language)
{
    /// <summary>The whole address that this page has.</summary>
    public string? Canonical { get; init; }

    public override PageFrame Frame => new(Language, Title.In(Language), Lead.In(Language).Replace("`", "", StringComparison.Ordinal))
    {
        Canonical = Canonical,
        IsForUploads = true,
    };

    internal abstract Wording Title { get; }

    internal abstract Wording Lead { get; }

    internal HelpText Text(Wording sentence) => new(sentence, Language);
}

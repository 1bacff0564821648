using System.Text.Json.Serialization;

namespace Transparency.Core.Previews;

/// <summary>One of the answers to a question: a button of the page.</summary>
/// <param name="Code">What it does, one of the codes below.</param>
/// <param name="Text">What the button says, in English.</param>
/// <param name="TextCs">The same in Czech.</param>
/// <param name="Year">The year to move the files to; left out where it does not.</param>
/// <param name="File">The file to leave out or to replace; left out where it does neither.</param>
public sealed record PreviewAnswer(
    string Code,
    string Text,
    string TextCs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Year = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? File = null)
{
    /// <summary>The files are published as they are.</summary>
    public const string Keep = "keep";

    /// <summary>They are published, and no descriptions of payments are shown any more.</summary>
    public const string Hide = "hide";

    /// <summary>They are previewed in another year.</summary>
    public const string Move = "move";

    /// <summary>They are previewed without one of them.</summary>
    public const string LeaveOut = "leave-out";

    /// <summary>They are previewed without a file that the folder has.</summary>
    public const string Replace = "replace";

    /// <summary>Whether it lets the files be published as they are previewed; the others ask for another preview.</summary>
    [JsonIgnore]
    public bool Publishes => Code is Keep or Hide;
}

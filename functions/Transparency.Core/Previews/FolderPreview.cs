using System.Text.Json.Serialization;
using Transparency.Core.Editions.Comparison;
using Transparency.Core.Folders;
using Transparency.Core.Imports;

namespace Transparency.Core.Previews;

/// <summary>What would be published: the report of a dry run, and what a person should look at before it is.</summary>
/// <param name="Report">Totals beside those before, and the problems, equal ones as one.</param>
/// <param name="Changes">The ten changes against the current edition that are largest, the largest first.</param>
/// <param name="Replaces">Files of the folder that the new ones stand in for, or that are removed with them.</param>
/// <param name="Questions">What is to be decided; none where the files can be published at once.</param>
public sealed record FolderPreview(
    ImportReport Report,
    IReadOnlyList<NodeChange> Changes,
    IReadOnlyList<string> Replaces,
    IReadOnlyList<PreviewQuestion> Questions)
{
    /// <summary>
    /// Which versions <see cref="Replaces"/> are of, for whoever publishes it: of one that changed since nobody has seen that it goes. Null
    /// in answers.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CoveredFile>? Over { get; init; }

    /// <summary>The first question that the answers leave open, or null; there an answer is the code of one that publishes.</summary>
    public PreviewQuestion? OpenOrNull(IReadOnlyDictionary<string, string> answers) =>
        Questions.FirstOrDefault(question =>
            !answers.TryGetValue(question.Code, out var given)
            || !question.Answers.Any(answer => answer.Publishes && answer.Code == given));
}

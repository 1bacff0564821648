using Transparency.Core.Budgets.Drilldown;

namespace Transparency.Core.Notes;

/// <summary>The notes of an edition, by what they are about.</summary>
public sealed class NoteBook(IReadOnlyList<Note> notes)
{
    private readonly Dictionary<(Level Level, string Code), NoteText> _texts = notes
        .GroupBy(note => (note.Level, note.Code))
        .ToDictionary(group => group.Key, group => new NoteText(In(group, "cs"), In(group, "en")));

    /// <summary>What the municipality says of a node.</summary>
    /// <param name="level">Its level.</param>
    /// <param name="code">Its code as it stands in a path.</param>
    public NoteText? OrNull(Level level, string code) => _texts.Count == 0
        ? null
        : _texts.GetValueOrDefault((level, level is Level.Event or Level.Unit ? LevelCode.ToOwnCode(code) : code));

    private static string? In(IEnumerable<Note> notes, string language) =>
        notes.FirstOrDefault(note => note.Language == language)?.Text;
}

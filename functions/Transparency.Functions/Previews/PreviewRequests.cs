using System.Text.Json.Serialization;

namespace Transparency.Functions.Previews;

/// <summary>What <c>POST …/change</c> asks for; each of them may be left out.</summary>
/// <param name="Year">In which year's folder the files are to be previewed.</param>
/// <param name="Without">Which of them are to be left out.</param>
/// <param name="Replaces">Which files of the folder they are to replace: those that a question offers.</param>
/// <param name="Discard">Whether they are never to be published; nothing else is asked for then.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ChangeRequest(
    int? Year = null,
    IReadOnlyList<string>? Without = null,
    IReadOnlyList<string>? Replaces = null,
    bool Discard = false);

/// <summary>What <c>POST …/publish</c> asks for.</summary>
/// <param name="Answers">To the code of each question the code of an answer.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PublishRequest(IReadOnlyDictionary<string, string>? Answers = null);

/// <summary>What <c>POST /api/v1/uploads/folder/remove</c> asks for.</summary>
/// <param name="Year">Of which year the file is.</param>
/// <param name="File">Its name.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record RemoveRequest(int? Year = null, string? File = null);

/// <summary>What <c>POST /api/v1/uploads/folder/undo</c> asks for.</summary>
/// <param name="Year">Of which year the last publication is undone.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record UndoRequest(int? Year = null);

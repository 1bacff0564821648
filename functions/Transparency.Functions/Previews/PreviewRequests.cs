using System.Text.Json.Serialization;

namespace Transparency.Functions.Previews;

/// <summary>What <c>POST …/change</c> asks for; each of them may be left out.</summary>
/// <param name="Year">In which year's folder the files are to be previewed.</param>
/// <param name="Without">Which of them are to be left out.</param>
/// <param name="Replaces">Which files of the folder they are to replace: those that a question offers.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ChangeRequest(int? Year = null, IReadOnlyList<string>? Without = null, IReadOnlyList<string>? Replaces = null);

/// <summary>What <c>POST …/publish</c> asks for.</summary>
/// <param name="Answers">To the code of each question the code of an answer.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record PublishRequest(IReadOnlyDictionary<string, string>? Answers = null);

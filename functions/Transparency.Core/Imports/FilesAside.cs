using Transparency.Core.Folders;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Imports;

/// <summary>
/// What lies in a folder beside its data and is surely none: documents, pictures, a text for people. It is named and left out where there
/// is a budget; where there is none it may be what the clerk took for one, and is refused.
/// </summary>
internal sealed class FilesAside
{
    private const int HeadBytes = 64 * 1024;

    private readonly List<FileAside> _files = [];

    /// <summary>Takes a letter or a presentation before it is opened as the archive that it is.</summary>
    public bool Takes(ExportFile file)
    {
        if (!IsNamedAsDocument(file.Name))
            return false;

        using var stream = file.Open();
        var head = new byte[Math.Min(file.Bytes, HeadBytes)];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (!ContentSignature.IsForPeople(head.AsSpan(0, length), file.Name))
            return false;

        Add(file.Name, file.Bytes, file.Sha256, FileProblems.NotText, ContentSignature.Describe(head), null);

        return true;
    }

    /// <param name="name">The file's name as reports show it.</param>
    /// <param name="bytes">Its length.</param>
    /// <param name="sha256">Of its bytes.</param>
    /// <param name="refusal">What it is told as where there is no budget beside it.</param>
    /// <param name="found">What it is.</param>
    /// <param name="expected">What was expected, or null.</param>
    public void Add(string name, long bytes, string sha256, ProblemKind refusal, Wording found, Wording? expected) =>
        _files.Add(new FileAside(name, bytes, sha256, refusal, found, expected));

    /// <summary>Says what was left out, or why it cannot be.</summary>
    public IReadOnlyList<FileAside> Settle(bool hasBudget, ProblemLog problems)
    {
        foreach (var file in _files)
        {
            if (hasBudget)
            {
                problems.Add(FileProblems.NotAnExport, file.Name, found: file.Found);
            }
            else
            {
                problems.Add(
                    file.Refusal,
                    file.Name,
                    file.Refusal == FileProblems.UnknownFormat ? 1 : null,
                    null,
                    file.Found,
                    file.Expected);
            }
        }

        return _files;
    }

    /// <summary>An archive of exports may hold a letter too; then it is opened.</summary>
    private static bool IsNamedAsDocument(string name) =>
        Path.GetExtension(name).ToLowerInvariant()
            is ".docx" or ".docm" or ".pptx" or ".odt" or ".odp" or ".doc" or ".dot" or ".ppt" or ".msg";

    /// <summary>A file that is no data.</summary>
    internal sealed record FileAside(string Name, long Bytes, string Sha256, ProblemKind Refusal, Wording Found, Wording? Expected);
}

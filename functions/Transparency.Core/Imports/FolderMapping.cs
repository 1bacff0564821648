using System.Security.Cryptography;
using Transparency.Core.Folders;
using Transparency.Core.Formats.Mapped;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Validation;
using Transparency.Core.Words;

namespace Transparency.Core.Imports;

/// <summary>The mapping that holds for a folder: the one among the year's files, or else the municipality's.</summary>
internal sealed class FolderMapping
{
    private const int NamesInAMessage = 5;

    private readonly ReadOnlyMemory<byte>? _json;
    private readonly List<MappedExport> _formats = [];
    private readonly HashSet<MappedExport> _used = [];

    public FolderMapping(FolderContents folder, ReadingLimits limits, ProblemLog problems)
    {
        OwnOrNull = folder.Files.FirstOrDefault(file => file.Name == FolderNames.Mapping && file.Bytes <= limits.FileBytes);
        _json = OwnOrNull is { } own ? Bytes(own) : folder.Mapping;
        if (_json is not { } json)
            return;

        var (mappings, mistakes) = MappingFile.Read(json.Span);
        _formats.AddRange(mappings.Select(mapping => new MappedExport(mapping)));
        IsFine = mistakes.Count == 0;

        foreach (var mistake in mistakes)
        {
            problems.Add(
                FileProblems.BadMapping,
                FolderNames.Mapping,
                mistake.Line,
                mistake.Key,
                mistake.Found,
                mistake.Expected);
        }
    }

    /// <summary>The mapping among the year's files, which is no data.</summary>
    public ExportFile? OwnOrNull { get; }

    /// <summary>The municipality's mapping where a file is read by it, or null.</summary>
    public ReadOnlyMemory<byte>? UsedOfMunicipality => OwnOrNull is null && _used.Count > 0 ? _json : null;

    /// <summary>Whether it has no mistake, or there is none.</summary>
    public bool IsFine { get; } = true;

    /// <summary>The mappings that it holds.</summary>
    public IEnumerable<FileMapping> Written => _formats.Select(format => format.Mapping).OfType<FileMapping>();

    /// <summary>What an unknown file could have been, or null when a mapping with a mistake may have been meant for it.</summary>
    public Wording? ExpectedOrNull(Wording usual)
    {
        if (!IsFine)
            return null;

        if (_formats.Count == 0)
            return usual;

        var named = MappingFile.NameLike(_formats.Select(format => format.Match));
        return new Wording($"{usual.Czech}, nebo {named.Czech}", $"{usual.English}, or {named.English}");
    }

    /// <summary>The first mapping that is meant for a file of this name.</summary>
    public MappedExport? FormatOrNull(TextFile file)
    {
        var format = _formats.Find(format => format.Matches(file));
        if (format is not null)
            _used.Add(format);

        return format;
    }

    /// <summary>A year's own mapping is meant for its files; the municipality's may be meant for other years.</summary>
    public void CheckIsUsed(IEnumerable<string> files, ProblemLog problems)
    {
        string[] others = [.. files.Where(file => file != FolderNames.Mapping)];
        if (OwnOrNull is null || others.Length == 0)
            return;

        foreach (var format in _formats.Where(format => !_used.Contains(format)))
        {
            var names = Wording.AnyOf(others.Take(NamesInAMessage));
            problems.Add(
                FileProblems.BadMapping, FolderNames.Mapping, format.Line, "match", Wording.Verbatim(format.Match),
                new($"jméno jako {names.Czech}", $"a name like that of {names.English}"));
        }
    }

    public static string Sha256Of(ReadOnlyMemory<byte> mapping) => Convert.ToHexStringLower(SHA256.HashData(mapping.Span));

    private static ReadOnlyMemory<byte> Bytes(ExportFile file)
    {
        using var stream = file.Open();
        var bytes = new byte[Math.Min(file.Bytes, MappingFile.LargestBytes + 1)];
        return bytes.AsMemory(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
    }
}

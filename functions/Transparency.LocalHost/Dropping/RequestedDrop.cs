using Transparency.Core.Words;
using Transparency.LocalHost.Instances;

namespace Transparency.LocalHost.Dropping;

/// <summary>What <c>drop</c> was asked for; everything that can be checked without the running instance is checked.</summary>
/// <param name="Municipality">Whose folder.</param>
/// <param name="Year">Of which year.</param>
/// <param name="Files">Paths to upload or, when removing, names to remove.</param>
/// <param name="Remove">Whether the files are taken away.</param>
/// <param name="Check">Whether the files are only to be reported on.</param>
/// <param name="Port">Where the instance listens.</param>
internal sealed record RequestedDrop(string Municipality, string Year, IReadOnlyList<string> Files, bool Remove, bool Check, int Port)
{
    /// <exception cref="CannotContinueException">The files are not there, or not what can be dropped or removed.</exception>
    public RequestedDrop Checked()
    {
        if (Remove && Check)
            throw new CannotContinueException("--remove and --check cannot be had together: a check changes nothing.");

        foreach (var file in Files)
            CheckFile(file);
        foreach (var twice in Files.GroupBy(Path.GetFileName, StringComparer.Ordinal).Where(group => group.Count() > 1))
            throw new CannotContinueException($"Two of the files are called {twice.Key}, and the folder can hold only one.");

        return this;
    }

    private void CheckFile(string file)
    {
        var name = Path.GetFileName(file);
        if (Remove && name != file)
            throw new CannotContinueException($"'{file}' is a path: --remove expects the name of a file in the municipality's folder.");
        if (!Remove && Directory.Exists(file))
            throw new CannotContinueException($"{file} is a folder: name its files.");
        if (!Remove && !File.Exists(file))
            throw new CannotContinueException($"There is no file {file}.");
        if (!Remove && VisibleText.ForbiddenOrNull(name) is { } forbidden)
            throw new CannotContinueException($"The name of a file has {forbidden} in it, which cannot be shown: rename it.");
        if (name == StorageNames.Changed)
            throw new CannotContinueException($"'{StorageNames.Changed}' is the mark of a removal, not an export.");
    }
}

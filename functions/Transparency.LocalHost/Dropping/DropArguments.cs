namespace Transparency.LocalHost.Dropping;

/// <summary>What <c>drop</c> was asked for; everything that can be checked without the running instance is checked.</summary>
/// <param name="Files">Paths to upload or, when removing, names to remove.</param>
/// <param name="Check">Whether the files are only to be reported on.</param>
public sealed record DropArguments(string Municipality, string Year, IReadOnlyList<string> Files, bool Remove, bool Check, int Port)
{
    /// <exception cref="CannotContinueException">An argument is wrong.</exception>
    public static DropArguments Parse(IReadOnlyList<string> arguments)
    {
        int port = Arguments.DefaultPort;
        bool remove = false, check = false;
        var words = new List<string>();
        using var argument = arguments.GetEnumerator();
        while (argument.MoveNext())
        {
            switch (argument.Current)
            {
                case "--port":
                    port = Arguments.Port(Arguments.ValueOf("--port", argument));
                    break;
                case "--remove":
                    remove = true;
                    break;
                case "--check":
                    check = true;
                    break;
                case var option when option.StartsWith("--", StringComparison.Ordinal):
                    throw Arguments.Unknown(option);
                default:
                    words.Add(argument.Current);
                    break;
            }
        }

        if (words is not [var municipality, var year, _, ..])
            throw new CannotContinueException("A municipality, a year and at least one file are expected: ./dev drop MUNICIPALITY YEAR FILE...");
        _ = Arguments.Municipality(municipality);
        _ = Arguments.Year(year);
        if (remove && check)
            throw new CannotContinueException("--remove and --check cannot be had together: a check changes nothing.");
        string[] files = [.. words.Skip(2)];
        CheckFiles(files, remove);
        return new(municipality, year, files, remove, check, port);
    }

    private static void CheckFiles(string[] files, bool remove)
    {
        foreach (string file in files)
        {
            string name = Path.GetFileName(file);
            if (remove && name != file)
                throw new CannotContinueException($"'{file}' is a path: --remove expects the name of a file in the municipality's folder.");
            if (!remove && Directory.Exists(file))
                throw new CannotContinueException($"{file} is a folder: name its files.");
            if (!remove && !File.Exists(file))
                throw new CannotContinueException($"There is no file {file}.");
            if (name == StorageNames.Changed)
                throw new CannotContinueException($"'{StorageNames.Changed}' is the mark of a removal, not an export.");
        }

        foreach (var twice in files.GroupBy(Path.GetFileName, StringComparer.Ordinal).Where(group => group.Count() > 1))
            throw new CannotContinueException($"Two of the files are called {twice.Key}, and the folder can hold only one.");
    }
}

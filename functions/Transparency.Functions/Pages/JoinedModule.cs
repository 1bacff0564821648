using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Transparency.Functions.Pages;

/// <summary>
/// A JavaScript module with all that it imports in one, so that a browser asks once. Each of the others becomes a function that gives back
/// what it exports, so that none sees names of another. Comments stay in the repository. Modules are written so that this is enough: an
/// import or an export is one line of its own names, nothing is renamed, and nobody imports the whole. A style sheet comes with it too, so
/// that nothing is drawn before its look is there; of one of pages, what is of pages alone is left out.
/// </summary>
internal sealed partial class JoinedModule
{
    private readonly Func<string, string> _read;
    private readonly List<string> _parts = [];
    private readonly StringBuilder _text = new();

    private JoinedModule(Func<string, string> read) => _read = read;

    /// <param name="file">The module that stays one: it exports what it did.</param>
    /// <param name="read">Gives the text of a module by its file's name.</param>
    /// <returns>The text of the whole, and the files of what was taken in, those first that others need.</returns>
    public static (string Text, IReadOnlyList<string> Parts) Of(string file, Func<string, string> read)
    {
        var joined = new JoinedModule(read);
        var own = joined.TakeImports(file);
        joined._text.Append(own);

        return (joined._text.ToString(), joined._parts);
    }

    /// <summary>Puts what a module imports before it, once; its imports then only name what is there.</summary>
    private string TakeImports(string file) => Sheet().Replace(TakeModules(file), import =>
        $"const {import.Groups["name"].Value} = new CSSStyleSheet();\n"
            + $"{import.Groups["name"].Value}.replaceSync({Quoted(OfElement(_read(import.Groups["file"].Value)))});");

    private string TakeModules(string file) => Import().Replace(Comment().Replace(_read(file), ""), import =>
    {
        var (names, from) = (import.Groups["names"].Value, import.Groups["file"].Value);
        Take(from);

        return $"const {{{names}}} = {NameOf(from)};";
    });

    private void Take(string file)
    {
        if (_parts.Contains(file))
            return;

        var body = TakeImports(file);
        var exported = string.Join(", ", Export().Matches(body).Select(export => export.Groups["name"].Value));

        _parts.Add(file);
        _text.Append(CultureInfo.InvariantCulture, $"const {NameOf(file)} = (() => {{\n");
        _text.Append(CultureInfo.InvariantCulture, $"{Export().Replace(body, "$1")}return {{ {exported} }};\n}})();\n");
    }

    private static string OfElement(string sheet) =>
        Remark().Replace(OfPages().Replace(sheet, ""), "").Replace("\n", "", StringComparison.Ordinal);

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string NameOf(string file) => "of_" + file.Replace(".js", "", StringComparison.Ordinal).Replace('-', '_');

    /// <summary>Of a line of its own: it is for whoever reads the repository.</summary>
    [GeneratedRegex(@"^ *//.*\n", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("""^import \{(?<names>[^}]*)\} from '\./(?<file>[a-z-]+\.js)';""", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex("""^import (?<name>\w+) from '\./(?<file>[a-z-]+\.css)' with \{ type: 'css' \};""", RegexOptions.Multiline)]
    private static partial Regex Sheet();

    [GeneratedRegex(@"/\* Pages alone:.*?/\* Pages and the element:.*?\*/", RegexOptions.Singleline)]
    private static partial Regex OfPages();

    [GeneratedRegex(@"/\*.*?\*/|(?<=\n) +", RegexOptions.Singleline)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^export ((?:const|class|function|async function) (?<name>\w+))", RegexOptions.Multiline)]
    private static partial Regex Export();
}

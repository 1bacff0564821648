using System.Reflection;
using System.Runtime.InteropServices;

namespace Transparency.Operations.Tests.Worker;

/// <summary>
/// What the worker's own packages show, kept in <c>worker-signatures.txt</c>: an assembly's name and version, then the lines of its types. Lines
/// that begin with <c>#</c> say how it was recorded.
/// </summary>
internal sealed class SignatureRecord
{
    private const string Comment = "# ";
    private readonly string[] _text;

    private SignatureRecord(string[] text) => _text = text;

    private static string FileName => Path.Combine(Repository.Root, "tests", "Transparency.Operations.Tests", "Worker", "worker-signatures.txt");

    /// <summary>The types that the stand-in copies, by the assembly that has them in the worker's packages.</summary>
    public static IReadOnlyDictionary<string, string[]> Types { get; } = new Dictionary<string, string[]>
    {
        ["Microsoft.Azure.Functions.Worker.Extensions.Abstractions"] =
            ["Microsoft.Azure.Functions.Worker.FunctionAttribute", "Microsoft.Azure.Functions.Worker.Extensions.Abstractions.BindingAttribute", "Microsoft.Azure.Functions.Worker.Extensions.Abstractions.TriggerBindingAttribute"],
        ["Microsoft.Azure.Functions.Worker.Extensions.Http"] = ["Microsoft.Azure.Functions.Worker.HttpTriggerAttribute", "Microsoft.Azure.Functions.Worker.AuthorizationLevel"],
        ["Microsoft.Azure.Functions.Worker.Extensions.Storage.Blobs"] = ["Microsoft.Azure.Functions.Worker.BlobTriggerAttribute", "Microsoft.Azure.Functions.Worker.BlobTriggerSource"],
        ["Microsoft.Azure.Functions.Worker.Extensions.Timer"] =
            ["Microsoft.Azure.Functions.Worker.TimerTriggerAttribute", "Microsoft.Azure.Functions.Worker.TimerInfo", "Microsoft.Azure.Functions.Worker.ScheduleStatus"],
    };

    /// <summary>Signatures, and <c>{assembly} {version}</c> of where they are.</summary>
    public IReadOnlyList<string> Lines => [.. _text.Where(line => line.Length > 0 && !line.StartsWith(Comment, StringComparison.Ordinal)).Select(line => line.Trim())];

    public static SignatureRecord Read() => new(File.ReadAllLines(FileName));

    /// <summary>Reads the assemblies of a folder, as a publication leaves them, without running anything of them.</summary>
    public static SignatureRecord Of(string folder)
    {
        var framework = RuntimeEnvironment.GetRuntimeDirectory();
        var assemblies = Directory.GetFiles(folder, "*.dll").Concat(Directory.GetFiles(framework, "*.dll")).DistinctBy(Path.GetFileName);
        using var context = new MetadataLoadContext(new PathAssemblyResolver(assemblies));
        var lines = new List<string>();
        foreach (var (name, types) in Types)
        {
            var assembly = context.LoadFromAssemblyPath(Path.Combine(folder, name + ".dll"));
            lines.Add($"{name} {assembly.GetName().Version!.ToString(3)}");
            foreach (var type in types) lines.AddRange(Signatures.Of(assembly.GetType(type, throwOnError: true)!).Select(line => "    " + line));
        }
        return new SignatureRecord([.. lines]);
    }

    /// <summary>Lines that the record has not.</summary>
    public IReadOnlyList<string> Missing(IEnumerable<string> lines) => [.. lines.Except(Lines)];

    /// <summary>Replaces what is kept; what it says of its making stays for a person to correct.</summary>
    public void Keep() => File.WriteAllLines(FileName, [.. File.Exists(FileName) ? File.ReadAllLines(FileName).Where(line => line.StartsWith('#')) : [], .. _text]);
}

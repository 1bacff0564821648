using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Transparency.Operations.Tests.Worker;

/// <summary>Which members of another assembly the code of an assembly names, as its metadata have it.</summary>
internal static class References
{
    /// <param name="assembly">The name of the other.</param>
    /// <param name="path">Where the one lies.</param>
    /// <returns>Types as <c>Namespace.Type</c>, constructors the same, properties as <c>Namespace.Type.Property</c>.</returns>
    public static IReadOnlyList<string> To(string assembly, string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        var types = reader.TypeReferences.Where(handle => ScopeOf(reader, handle) == assembly).ToList();
        var members = reader.MemberReferences.Select(reader.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference && types.Contains((TypeReferenceHandle)member.Parent))
            .Select(member => NameOf(reader, (TypeReferenceHandle)member.Parent) + MemberOf(reader.GetString(member.Name)));
        return [.. types.Select(handle => NameOf(reader, handle)).Concat(members).Distinct().Order(StringComparer.Ordinal)];
    }

    private static string? ScopeOf(MetadataReader reader, TypeReferenceHandle handle) => reader.GetTypeReference(handle).ResolutionScope is { Kind: HandleKind.AssemblyReference } scope
        ? reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name)
        : null;

    private static string NameOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
    }

    private static string MemberOf(string name) => name switch
    {
        ".ctor" => "",
        ['g' or 's', 'e', 't', '_', .. var property] => "." + property,
        _ => "." + name,
    };
}

using System.Globalization;
using System.Reflection;

namespace Transparency.Operations.Tests.Worker;

/// <summary>
/// What a type shows to whoever uses it, one line for each: the type with its base and what it may stand on, its constructors, properties with
/// what may be done with them, and the members of an enum with their values. The same for a loaded type and for one that is only looked at.
/// </summary>
internal static class Signatures
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <param name="type">The type.</param>
    /// <param name="name">What it is called there; its own name when null.</param>
    public static IEnumerable<string> Of(Type type, string? name = null)
    {
        name ??= type.FullName!;
        yield return $"{name}: {Kind(type)}{Usage(type)}";
        if (type.IsEnum)
        {
            foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static)) yield return string.Create(CultureInfo.InvariantCulture, $"{name}.{field.Name} = {field.GetRawConstantValue()}");
            yield break;
        }
        foreach (var constructor in type.GetConstructors(Declared).Where(IsVisible)) yield return Of(constructor, name);
        foreach (var property in type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(IsVisible))) yield return Of(property, name);
        foreach (var method in type.GetMethods(Declared).Where(method => IsVisible(method) && !method.IsSpecialName))
        {
            yield return $"{name}.{method.Name}({Parameters(method)}): {Name(method.ReturnType)}";
        }
    }

    public static string Of(ConstructorInfo constructor, string? name = null) => $"{name ?? constructor.DeclaringType!.FullName}({Parameters(constructor)})";

    public static string Of(PropertyInfo property, string? name = null)
    {
        var nullable = new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable ? "?" : "";
        return $"{name ?? property.DeclaringType!.FullName}.{property.Name}: {Name(property.PropertyType)}{nullable} {{{Accessor(property.GetMethod, "get")}{Accessor(property.SetMethod, "set")} }}";
    }

    private static string Kind(Type type) => (type.IsEnum ? "enum of " + Name(Enum.GetUnderlyingType(type)) : $"{(type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")}class : {Name(type.BaseType!)}");

    /// <summary>What it may stand on, where the type says so itself.</summary>
    private static string Usage(Type type)
    {
        if (type.CustomAttributes.SingleOrDefault(attribute => attribute.AttributeType.FullName == typeof(AttributeUsageAttribute).FullName) is not { } usage) return "";
        var named = usage.NamedArguments.OrderBy(argument => argument.MemberName, StringComparer.Ordinal).Select(argument => $", {argument.MemberName} = {argument.TypedValue.Value}");
        return $" on {(AttributeTargets)(int)usage.ConstructorArguments[0].Value!}{string.Concat(named)}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{(parameter.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == typeof(ParamArrayAttribute).FullName) ? "params " : "")}{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Accessor(MethodInfo? accessor, string word) => accessor is not null && IsVisible(accessor) ? $" {word};" : "";

    private static bool IsVisible(MethodBase member) => member.IsPublic || member.IsFamily || member.IsFamilyOrAssembly;

    private static string Name(Type type) => type.FullName ?? type.Name;
}

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a method as a function of the app, under a name that is matched by case.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

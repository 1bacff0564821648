namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>What binds a function to something outside it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class BindingAttribute : Attribute
{
    protected BindingAttribute()
    {
    }
}

using Microsoft.Extensions.DependencyInjection;

namespace Transparency.Functions.Accessibility;

internal static class AccessibilityRegistration
{
    public static IServiceCollection AddAccessibility(this IServiceCollection services) => services
        .AddSingleton<AccessibilityPageHandler>();
}

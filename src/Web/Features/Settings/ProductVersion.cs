using System.Reflection;

namespace Dashboard.Web.Features.Settings;

/// <summary>The version of this program, as the build stamped it.</summary>
public static class ProductVersion
{
    public static string Text { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}

namespace Dashboard.Web.Interop;

public static class InteropRegistration
{
    /// <summary>The wrappers of the frame's TypeScript modules.</summary>
    public static IServiceCollection AddInterop(this IServiceCollection services) => services
        .AddScoped<PreferencesModule>()
        .AddScoped<AttentionModule>()
        .AddScoped<PaletteModule>();
}

using Dashboard.Services.Primitives;

namespace Dashboard.Web.Controls;

public static class ControlsRegistration
{
    /// <summary>What the controls need: formats and the services' sentences.</summary>
    public static IServiceCollection AddControls(this IServiceCollection services) => services
        .AddSingleton(new SentenceSources(typeof(Sentence).Assembly))
        .AddScoped<IFormat, Format>()
        .AddScoped<ISentences, Sentences>();
}

using Dashboard.Services.Primitives;

namespace Dashboard.Web.Controls;

public static class ControlsRegistration
{
    /// <summary>What the controls need: formats, the services' sentences, and whether anybody looks.</summary>
    public static IServiceCollection AddControls(this IServiceCollection services) => services
        .AddSingleton(new SentenceSources(typeof(Sentence).Assembly))
        .AddScoped<Attention>()
        .AddScoped<IFormat, Format>()
        .AddScoped<ISentences, Sentences>();
}

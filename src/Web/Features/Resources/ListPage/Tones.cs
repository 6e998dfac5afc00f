using Dashboard.Services.Cluster.Lists.Health;
using Dashboard.Web.Controls;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Features.Resources.ListPage;

/// <summary>A row's health as marks and words.</summary>
internal static class Tones
{
    public static StatusTone Of(HealthTone tone) => tone switch
    {
        HealthTone.Bad => StatusTone.Bad,
        HealthTone.Warn => StatusTone.Warn,
        HealthTone.Info => StatusTone.Info,
        HealthTone.Ok => StatusTone.Ok,
        _ => StatusTone.Idle,
    };

    /// <summary>Kubernetes' own words stay; those that are ours come in the reader's language.</summary>
    public static string Word(string word, IStringLocalizer<ListText> text)
    {
        var ours = text[$"Word{word}"];
        return ours.ResourceNotFound ? word : ours;
    }
}

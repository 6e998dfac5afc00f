using Dashboard.Services.Cluster.Objects.Status;
using Dashboard.Web.Controls;

namespace Dashboard.Web.Features.Resources.ObjectPage;

internal static class HealthTone
{
    /// <summary>How a health is drawn.</summary>
    public static StatusTone Tone(this ObjectHealth health) => health switch
    {
        ObjectHealth.Good => StatusTone.Ok,
        ObjectHealth.Moving => StatusTone.Info,
        ObjectHealth.Warning => StatusTone.Warn,
        ObjectHealth.Bad => StatusTone.Bad,
        _ => StatusTone.Idle,
    };
}

using Dashboard.Services.Logs.Indices;
using Dashboard.Web.Controls;

namespace Dashboard.Web.Features.Indices;

/// <summary>The server's colours as the application's.</summary>
internal static class HealthTones
{
    public static StatusTone Of(IndexHealth health) => health switch
    {
        IndexHealth.Green => StatusTone.Ok,
        IndexHealth.Yellow => StatusTone.Warn,
        IndexHealth.Red => StatusTone.Bad,
        _ => StatusTone.Idle,
    };
}

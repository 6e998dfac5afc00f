namespace Dashboard.Web.Controls;

/// <summary>A tone's shape (so that colour is never alone) and its CSS class.</summary>
public static class StatusShapes
{
    /// <summary>The inner SVG on a grid of 10 × 10: disc, triangle, crossed square, diamond, ring.</summary>
    public static string Shape(StatusTone tone) => tone switch
    {
        StatusTone.Ok => """<circle cx="5" cy="5" r="3.6" fill="currentColor"/>""",
        StatusTone.Warn => """<path d="M5 1 9.4 9H.6z" fill="currentColor"/>""",
        StatusTone.Bad => """<rect x="1.2" y="1.2" width="7.6" height="7.6" rx="1.4" fill="currentColor"/><path d="m3.4 3.4 3.2 3.2m0-3.2L3.4 6.6" stroke="var(--surface)" stroke-width="1.1"/>""",
        StatusTone.Info => """<path d="M5 .8 9.2 5 5 9.2.8 5z" fill="currentColor"/>""",
        _ => """<circle cx="5" cy="5" r="3.2" fill="none" stroke="currentColor" stroke-width="1.4"/>""",
    };

    /// <summary><c>ok</c>, <c>warn</c>, <c>bad</c>, <c>info</c> or <c>idle</c>: the classes of the global styles.</summary>
    public static string Class(StatusTone tone) => tone switch
    {
        StatusTone.Ok => "ok",
        StatusTone.Warn => "warn",
        StatusTone.Bad => "bad",
        StatusTone.Info => "info",
        _ => "idle",
    };
}

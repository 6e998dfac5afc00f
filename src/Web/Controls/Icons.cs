namespace Dashboard.Web.Controls;

/// <summary>The drawn icons by name: outlines on a grid of 16 × 16, in the colour of the text around them.</summary>
public static class Icons
{
    private const string Missing = """<circle cx="8" cy="8" r="5.5"/>""";

    private static readonly Dictionary<string, string> Shapes = new(StringComparer.Ordinal)
    {
        ["access"] = """<circle cx="8" cy="5" r="2.6"/><path d="M3 14c.4-3 2.3-4.5 5-4.5s4.6 1.5 5 4.5"/>""",
        ["arrow-down"] = """<path d="M8 3v10M4 9l4 4 4-4"/>""",
        ["arrow-up"] = """<path d="M8 13V3M4 7l4-4 4 4"/>""",
        ["back"] = """<path d="M10 3.5 5.5 8l4.5 4.5"/>""",
        ["check"] = """<path d="m3.5 8.5 3 3 6-7"/>""",
        ["clock"] = """<circle cx="8" cy="8" r="6"/><path d="M8 4.5V8l2.5 1.5"/>""",
        ["close"] = """<path d="m4 4 8 8M12 4l-8 8"/>""",
        ["cluster"] = """<circle cx="8" cy="8" r="5.8"/><circle cx="8" cy="8" r="1.6"/><path d="M8 2.2v4.2M8 9.6v4.2M2.2 8h4.2M9.6 8h4.2"/>""",
        ["collapse"] = """<rect x="2" y="2.5" width="12" height="11" rx="1.5"/><path d="M6 2.5v11M11 6.5 9.5 8l1.5 1.5"/>""",
        ["columns"] = """<rect x="2" y="2.5" width="12" height="11" rx="1.5"/><path d="M6 2.5v11M10 2.5v11"/>""",
        ["config"] = """<path d="M2.5 4h2M7.5 4h6M2.5 8h6.5M12 8h1.5M2.5 12h1M6.5 12h7"/><circle cx="6" cy="4" r="1.5"/><circle cx="10.5" cy="8" r="1.5"/><circle cx="5" cy="12" r="1.5"/>""",
        ["copy"] = """<rect x="5.5" y="5.5" width="8" height="8" rx="1.2"/><path d="M10.5 5.5v-2a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h2"/>""",
        ["custom"] = """<path d="M6.5 2.5h3v2a1.5 1.5 0 1 0 3 0h1v4h-1.5a1.5 1.5 0 1 0 0 3h1.5v2h-11v-11h4z"/>""",
        ["dark"] = """<path d="M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8z"/>""",
        ["data-views"] = """<ellipse cx="8" cy="3.8" rx="5.2" ry="1.9"/><path d="M2.8 3.8v8.4c0 1 2.3 1.9 5.2 1.9s5.2-.9 5.2-1.9V3.8M2.8 8c0 1 2.3 1.9 5.2 1.9s5.2-.9 5.2-1.9"/>""",
        ["delete"] = """<path d="M3 4.5h10M6 4.5v-2h4v2M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4"/>""",
        ["discover"] = """<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5M5 6h4M5 8h2.5"/>""",
        ["dots"] = """<path d="M3.5 8h0M8 8h0M12.5 8h0" stroke-width="2.4"/>""",
        ["down"] = """<path d="m4 6 4 4 4-4"/>""",
        ["download"] = """<path d="M8 2.5v7.5M4.8 7 8 10.2 11.2 7M2.5 13.5h11"/>""",
        ["edit"] = """<path d="m3 13 .6-2.8 7.2-7.2 2.2 2.2-7.2 7.2zM9.5 4.3l2.2 2.2"/>""",
        ["events"] = """<path d="M8 2v6l3.5 2"/><circle cx="8" cy="8" r="6"/>""",
        ["filter"] = """<path d="M2.5 3.5h11L9.5 8.3v4.2l-3 1.2V8.3z"/>""",
        ["help"] = """<circle cx="8" cy="8" r="6"/><path d="M6.2 6.3a1.9 1.9 0 1 1 2.7 1.8c-.6.3-.9.6-.9 1.3M8 11.6h0" stroke-width="1.5"/>""",
        ["hide"] = """<path d="M2 8s2.2-4 6-4c1 0 1.9.3 2.7.7M14 8s-2.2 4-6 4c-1 0-1.9-.3-2.7-.7M2.5 13.5l11-11"/>""",
        ["indices"] = """<rect x="2" y="2.5" width="12" height="4.5" rx="1"/><rect x="2" y="9" width="12" height="4.5" rx="1"/><path d="M4.5 4.8h0M4.5 11.2h0M7 4.8h4.5M7 11.2h4.5"/>""",
        ["info"] = """<circle cx="8" cy="8" r="6"/><path d="M8 7.3v3.7M8 5h0" stroke-width="1.5"/>""",
        ["keyboard"] = """<rect x="1.5" y="4" width="13" height="8.5" rx="1.3"/><path d="M4 6.8h0M6.7 6.8h0M9.3 6.8h0M12 6.8h0M5 9.8h6"/>""",
        ["language"] = """<circle cx="8" cy="8" r="6"/><path d="M2 8h12M8 2c2 1.7 2.8 3.7 2.8 6S10 12.3 8 14c-2-1.7-2.8-3.7-2.8-6S6 3.7 8 2z"/>""",
        ["light"] = """<circle cx="8" cy="8" r="2.8"/><path d="M8 1.5v1.7M8 12.8v1.7M1.5 8h1.7M12.8 8h1.7M3.4 3.4l1.2 1.2M11.4 11.4l1.2 1.2M3.4 12.6l1.2-1.2M11.4 4.6l1.2-1.2"/>""",
        ["lock"] = """<rect x="3.5" y="7" width="9" height="6.5" rx="1.2"/><path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2"/>""",
        ["logout"] = """<path d="M6.5 2.5h-3a1 1 0 0 0-1 1v9a1 1 0 0 0 1 1h3M10 11l3-3-3-3M13 8H6"/>""",
        ["logs"] = """<path d="M2 4h9M2 8h12M2 12h6"/>""",
        ["menu"] = """<path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11"/>""",
        ["namespaces"] = """<path d="M5 2H3.5A1.5 1.5 0 0 0 2 3.5V5M11 2h1.5A1.5 1.5 0 0 1 14 3.5V5M5 14H3.5A1.5 1.5 0 0 1 2 12.5V11M11 14h1.5a1.5 1.5 0 0 0 1.5-1.5V11"/><rect x="5" y="5" width="6" height="6" rx="1"/>""",
        ["network"] = """<circle cx="8" cy="3.5" r="1.8"/><circle cx="3.5" cy="12" r="1.8"/><circle cx="12.5" cy="12" r="1.8"/><path d="M7.2 5.2 4.4 10.3M8.8 5.2l2.8 5.1M5.3 12h5.4"/>""",
        ["next"] = """<path d="M6 3.5 10.5 8 6 12.5"/>""",
        ["nodes"] = """<rect x="2" y="3" width="12" height="8" rx="1.2"/><path d="M5.5 13.5h5"/>""",
        ["open"] = """<path d="M9 2.5h4.5V7M13.5 2.5l-7 7M12 9.5v4H2.5V4h4"/>""",
        ["overview"] = """<rect x="2" y="2" width="5" height="6" rx="1"/><rect x="9" y="2" width="5" height="3.5" rx="1"/><rect x="9" y="8" width="5" height="6" rx="1"/><rect x="2" y="10.5" width="5" height="3.5" rx="1"/>""",
        ["pause"] = """<path d="M5.5 3.5v9M10.5 3.5v9"/>""",
        ["pin"] = """<path d="M6 2.5h4l-.5 4.5 2 2v1h-7V9l2-2zM8 10v4"/>""",
        ["play"] = """<path d="M5 3.3 12.3 8 5 12.7z"/>""",
        ["plus"] = """<path d="M8 3v10M3 8h10"/>""",
        ["minus"] = """<path d="M3 8h10"/>""",
        ["recent"] = """<path d="M2.7 6A5.6 5.6 0 1 1 2.4 8.5M2.5 2.8V6h3.2M8 5v3.2l2.2 1.3"/>""",
        ["refresh"] = """<path d="M13.5 8A5.5 5.5 0 1 1 11.8 4M13.5 2v3h-3"/>""",
        ["save"] = """<path d="M2.5 2.5h9l2 2v9h-11zM5 2.5v4h5v-4M5 13.5v-4h6v4"/>""",
        ["search"] = """<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/>""",
        ["settings"] = """<circle cx="8" cy="8" r="2.1"/><path d="M8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6 5 5M11 11l1.4 1.4M3.6 12.4 5 11M11 5l1.4-1.4"/>""",
        ["show"] = """<path d="M2 8s2.2-4 6-4 6 4 6 4-2.2 4-6 4-6-4-6-4z"/><circle cx="8" cy="8" r="1.8"/>""",
        ["storage"] = """<rect x="2" y="3" width="12" height="4" rx="1"/><rect x="2" y="9" width="12" height="4" rx="1"/><path d="M4.5 5h0M4.5 11h0"/>""",
        ["system"] = """<circle cx="8" cy="8" r="5.8"/><path d="M8 2.2v11.6A5.8 5.8 0 0 0 8 2.2z" fill="currentColor" stroke="none"/>""",
        ["tree"] = """<rect x="2" y="2" width="5" height="3.5" rx="1"/><rect x="9" y="6.5" width="5" height="3.5" rx="1"/><rect x="9" y="11" width="5" height="3.5" rx="1"/><path d="M4.5 5.5v7.2H9M4.5 8.2H9"/>""",
        ["up"] = """<path d="m4 10 4-4 4 4"/>""",
        ["workloads"] = """<path d="m8 1.8 5.5 3.1v6.2L8 14.2l-5.5-3.1V4.9zM2.7 5 8 8l5.3-3M8 8v6"/>""",
        ["zoom-out"] = """<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5M5 7h4"/>""",
    };

    /// <summary>Names that can be drawn.</summary>
    public static IReadOnlyCollection<string> Names => Shapes.Keys;

    /// <summary>The inner SVG of an icon; a plain ring for a name that is not known.</summary>
    public static string Shape(string name) => Shapes.GetValueOrDefault(name, Missing);
}

namespace Dashboard.Services.Logs.Patterns;

/// <summary>How a pattern differs from the period before.</summary>
public enum PatternChangeKind
{
    /// <summary>As often as before, as far as such numbers can tell.</summary>
    Same,

    /// <summary>Not there before.</summary>
    New,

    /// <summary>Not there any more.</summary>
    Gone,

    /// <summary>At least twice as often, and by more than chance.</summary>
    Grew,

    /// <summary>At most half as often, and by more than chance.</summary>
    Shrank,
}

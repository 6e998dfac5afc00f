namespace Dashboard.LogStore.Metadata;

/// <summary>What becomes of names that fit nothing or fit closed and hidden indices.</summary>
internal sealed record ResolveOptions
{
    public bool IgnoreUnavailable { get; init; }

    public bool AllowNoIndices { get; init; } = true;

    public bool ExpandOpen { get; init; } = true;

    public bool ExpandClosed { get; init; }

    public bool ExpandHidden { get; init; }

    /// <summary>A closed index that is named is <c>index_closed_exception</c>.</summary>
    public bool ForbidClosed { get; init; }

    /// <summary>False: an alias that is named is refused, and patterns leave aliases out.</summary>
    public bool AllowAliases { get; init; } = true;

    /// <summary>Of searches: wildcards expand to open indices, a closed one is refused.</summary>
    public static readonly ResolveOptions Search = new() { ForbidClosed = true };

    /// <summary>Of the reading of definitions: wildcards expand to open indices, a closed one may be named.</summary>
    public static readonly ResolveOptions Definitions = new();

    /// <summary>Of changes to definitions: wildcards expand to open and closed indices and must fit some.</summary>
    public static readonly ResolveOptions Changes = new() { AllowNoIndices = false, ExpandClosed = true };

    public static readonly ResolveOptions Everything = new() { ExpandClosed = true, ExpandHidden = true };
}

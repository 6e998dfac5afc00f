namespace Dashboard.Services.Logs.Patterns;

/// <summary>How many lines were looked at, of how many.</summary>
public readonly record struct SampleSize(long Lines, long Of)
{
    /// <summary>Nothing was left out.</summary>
    public bool IsWhole => Lines >= Of;

    /// <summary>How many lines there are in all where the sample has so many.</summary>
    public long Estimate(long lines) => IsWhole ? lines : (long)Math.Round((double)lines * Of / Math.Max(1, Lines));
}

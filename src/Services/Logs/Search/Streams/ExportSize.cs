namespace Dashboard.Services.Logs.Search.Streams;

/// <summary>How many documents a part of an export has: fewer where they are so large that the answer is given up.</summary>
internal sealed class ExportSize
{
    public int Current { get; private set; } = 1000;

    /// <summary>False where it cannot be less.</summary>
    public bool Shrink()
    {
        if (Current == 1)
            return false;
        Current = Math.Max(1, Current / 8);
        return true;
    }
}

namespace Dashboard.LogStore.Search.Aggregations.Rounding;

/// <summary>
/// A time during which a zone's offset did not change: from <paramref name="Start"/> up to, not including, <paramref name="End"/>, UTC milliseconds.
/// Local time is UTC plus <paramref name="Offset"/>; before the start it was UTC plus <paramref name="PreviousOffset"/>, the same where nothing changed there.
/// </summary>
internal readonly record struct ZoneSpan(long Start, long End, long Offset, long PreviousOffset)
{
    /// <summary>Clocks went forward at the start: local times were left out.</summary>
    public bool BeginsWithGap => Offset > PreviousOffset;

    /// <summary>Clocks went back at the start: local times came twice.</summary>
    public bool BeginsWithOverlap => Offset < PreviousOffset;
}

using Dashboard.LogStore.Mapping;

namespace Dashboard.LogStore.Columns.Files;

/// <summary>Under what rows that were found are kept: what was sought, in which segment, seen through which mapping.</summary>
internal sealed record SoughtRows(FileSegment Segment, IndexMapping Mapping, string Sought)
{
    public bool Equals(SoughtRows? other) => other is not null && ReferenceEquals(Segment, other.Segment) && ReferenceEquals(Mapping, other.Mapping) && Sought == other.Sought;

    public override int GetHashCode() => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Segment), string.GetHashCode(Sought, StringComparison.Ordinal));
}

namespace Dashboard.Services.Cluster.Lists.Filters;

/// <summary>A filter as its terms: a row must pass all of them.</summary>
public sealed record RowFilter
{
    public static RowFilter None { get; } = new();

    public IReadOnlyList<TextTerm> Texts { get; init; } = [];

    public IReadOnlyList<LabelTerm> Labels { get; init; } = [];

    public IReadOnlyList<FieldTerm> Fields { get; init; } = [];

    public bool IsEmpty => Texts.Count == 0 && Labels.Count == 0 && Fields.Count == 0;
}

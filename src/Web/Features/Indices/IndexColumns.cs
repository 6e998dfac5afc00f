using System.Globalization;
using Dashboard.Services.Logs.Indices;
using Dashboard.Web.Controls;
using Dashboard.Web.Controls.DataTable;
using Microsoft.Extensions.Localization;

namespace Dashboard.Web.Features.Indices;

/// <summary>The columns of the indices' table, and its orders.</summary>
internal static class IndexColumns
{
    public static IReadOnlyList<DataColumn<IndexSummary>> All(IStringLocalizer<IndicesText> text, IFormat format) =>
    [
        new() { Id = "name", Title = text["ColumnName"], Width = 300, Grows = true, IsName = true, Cell = IndexCells.Name, Text = index => index.Name },
        new() { Id = "health", Title = text["ColumnHealth"], Width = 140, Cell = IndexCells.Health(text), Text = index => IndexCells.Word(index, text) },
        new() { Id = "documents", Title = text["ColumnDocuments"], Width = 110, Numeric = true, Cell = IndexCells.Number(format, index => index.Documents), Text = index => Whole(index.Documents) },
        new() { Id = "deleted", Title = text["ColumnDeleted"], Width = 90, Numeric = true, ShownByDefault = false, Cell = IndexCells.Number(format, index => index.DeletedDocuments), Text = index => Whole(index.DeletedDocuments) },
        new() { Id = "size", Title = text["ColumnSize"], Hint = text["SizeHint"], Width = 92, Numeric = true, Cell = IndexCells.Bytes(format, index => index.SizeBytes), Text = index => Whole(index.SizeBytes) },
        new() { Id = "primary", Title = text["ColumnPrimarySize"], Width = 110, Numeric = true, ShownByDefault = false, Cell = IndexCells.Bytes(format, index => index.PrimarySizeBytes), Text = index => Whole(index.PrimarySizeBytes) },
        new() { Id = "shards", Title = text["ColumnShards"], Hint = text["ShardsHint"], Width = 78, Numeric = true, Cell = IndexCells.Shards, Text = index => $"{index.PrimaryShards} × {index.Replicas + 1}" },
        new() { Id = "stream", Title = text["ColumnStream"], Width = 150, Wide = true, Cell = index => builder => builder.AddContent(0, index.DataStream), Text = index => index.DataStream ?? "" },
        new() { Id = "policy", Title = text["ColumnPolicy"], Width = 130, Wide = true, Cell = IndexCells.Policy, Text = index => index.Policy ?? "" },
        new() { Id = "age", Title = text["ColumnAge"], Width = 70, Numeric = true, Cell = IndexCells.Age, Text = index => index.CreatedAt is { } at ? format.Time(at) : "" },
    ];

    /// <summary>Sorted by a column; what is bad stands first by health, what is not known last.</summary>
    public static IReadOnlyList<IndexSummary> Sort(IEnumerable<IndexSummary> indices, DataSort sort)
    {
        var sorted = sort.Column switch
        {
            "health" => By(indices, index => index.IsOpen ? 3 - (int)index.Health : 4, sort),
            "documents" => By(indices, index => index.Documents ?? -1, sort),
            "deleted" => By(indices, index => index.DeletedDocuments ?? -1, sort),
            "size" => By(indices, index => index.SizeBytes ?? -1, sort),
            "primary" => By(indices, index => index.PrimarySizeBytes ?? -1, sort),
            "shards" => By(indices, index => index.PrimaryShards * (index.Replicas + 1), sort),
            "stream" => By(indices, index => index.DataStream ?? "", sort),
            "policy" => By(indices, index => index.Policy ?? "", sort),
            "age" => By(indices, index => -(index.CreatedAt?.UtcTicks ?? 0), sort),
            _ => By(indices, index => index.Name, sort),
        };
        return [.. sorted.ThenBy(index => index.Name, StringComparer.Ordinal)];
    }

    private static IOrderedEnumerable<IndexSummary> By<TKey>(IEnumerable<IndexSummary> indices, Func<IndexSummary, TKey> key, DataSort sort) => sort.Descending ? indices.OrderByDescending(key) : indices.OrderBy(key);

    private static string Whole(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

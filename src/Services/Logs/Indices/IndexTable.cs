using System.Globalization;
using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Indices;

/// <summary>Reads the rows of <c>_cat</c> tables, whose numbers are texts.</summary>
internal static class IndexTable
{
    public static IReadOnlyList<IndexSummary> Read(JsonElement root) => [.. root.Items().Select(Row)];

    /// <summary>A whole number; null where the cell is empty or says something else.</summary>
    public static long? Number(JsonElement row, string column) =>
        long.TryParse(row.Scalar(column), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static double? Fraction(JsonElement row, string column) =>
        double.TryParse(row.Scalar(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static IndexHealth Health(string? text) => text switch
    {
        "green" => IndexHealth.Green,
        "yellow" => IndexHealth.Yellow,
        "red" => IndexHealth.Red,
        _ => IndexHealth.Unknown,
    };

    private static IndexSummary Row(JsonElement row) => new()
    {
        Name = row.Text("index") ?? "",
        Health = Health(row.Text("health")),
        IsOpen = row.Text("status") != "close",
        Documents = Number(row, "docs.count"),
        DeletedDocuments = Number(row, "docs.deleted"),
        SizeBytes = Number(row, "store.size"),
        PrimarySizeBytes = Number(row, "pri.store.size"),
        PrimaryShards = (int)(Number(row, "pri") ?? 0),
        Replicas = (int)(Number(row, "rep") ?? 0),
        CreatedAt = Number(row, "creation.date") is { } created ? DateTimeOffset.FromUnixTimeMilliseconds(created) : null,
    };
}

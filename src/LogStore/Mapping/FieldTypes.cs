using Dashboard.LogStore.Columns;

namespace Dashboard.LogStore.Mapping;

/// <summary>The field types of Elasticsearch 7.10 that a mapping may name.</summary>
internal static class FieldTypes
{
    private static readonly Dictionary<string, ColumnKind?> kinds = new(StringComparer.Ordinal)
    {
        ["keyword"] = ColumnKind.Keyword,
        ["constant_keyword"] = ColumnKind.Keyword,
        ["wildcard"] = ColumnKind.Keyword,
        ["text"] = ColumnKind.Text,
        ["match_only_text"] = ColumnKind.Text,
        ["long"] = ColumnKind.Long,
        ["integer"] = ColumnKind.Long,
        ["short"] = ColumnKind.Long,
        ["byte"] = ColumnKind.Long,
        ["double"] = ColumnKind.Double,
        ["float"] = ColumnKind.Double,
        ["half_float"] = ColumnKind.Double,
        ["scaled_float"] = ColumnKind.Double,
        ["boolean"] = ColumnKind.Boolean,
        ["date"] = ColumnKind.Date,
        ["date_nanos"] = ColumnKind.DateNanos,
        ["ip"] = ColumnKind.Ip,
        ["alias"] = null,
        ["binary"] = null,
        ["geo_point"] = null,
        ["geo_shape"] = null,
        ["completion"] = null,
        ["search_as_you_type"] = ColumnKind.Text,
        ["token_count"] = null,
        ["integer_range"] = null,
        ["long_range"] = null,
        ["float_range"] = null,
        ["double_range"] = null,
        ["date_range"] = null,
        ["ip_range"] = null,
        ["flattened"] = null,
        ["rank_feature"] = null,
        ["rank_features"] = null,
        ["dense_vector"] = null,
        ["join"] = null,
        ["percolator"] = null,
        ["point"] = null,
        ["shape"] = null,
        ["histogram"] = null,
    };

    public static bool IsKnown(string type) => kinds.ContainsKey(type);

    public static ColumnKind? KindOf(string type) => kinds.GetValueOrDefault(type);
}

using System.Text.Json.Serialization;

namespace Dashboard.Services.Logs.DataViews;

/// <summary>How data views are written as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(DataViewAttributes))]
[JsonSerializable(typeof(DefaultDataView))]
[JsonSerializable(typeof(FieldCounts))]
internal sealed partial class DataViewJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace Dashboard.Web.Health;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReadyReport))]
internal sealed partial class ReadyJson : JsonSerializerContext;

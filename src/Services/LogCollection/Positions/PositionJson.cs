using System.Text.Json.Serialization;

namespace Dashboard.Services.LogCollection.Positions;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(KeptPositions))]
internal sealed partial class PositionJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace Dashboard.Web.Controls.DataTable;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TableLayout))]
internal sealed partial class TableLayoutJson : JsonSerializerContext;

using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.CustomDefinitions;

/// <summary>A version of a custom resource definition, of <c>apiextensions.k8s.io/v1</c> or <c>v1beta1</c> (where schema and columns may stand once for all versions).</summary>
public sealed record DefinitionVersion
{
    public required string Name { get; init; }

    public required bool Served { get; init; }

    public required bool Stored { get; init; }

    public required bool Deprecated { get; init; }

    /// <summary>Name, type and JSON path of each printer column.</summary>
    public required IReadOnlyList<(string Name, string Type, string Path)> Columns { get; init; }

    public SchemaNode? Schema { get; init; }

    public IReadOnlyList<string> Subresources { get; init; } = [];

    public static IReadOnlyList<DefinitionVersion> Read(JsonElement definition) =>
    [
        .. definition.Items("spec", "versions").Select(version => new DefinitionVersion
        {
            Name = version.Text("name") ?? "",
            Served = version.Flag("served"),
            Stored = version.Flag("storage"),
            Deprecated = version.Flag("deprecated"),
            Columns = [.. Either(version, definition, "additionalPrinterColumns").Select(column => (column.Text("name") ?? "", column.Text("type") ?? "", column.Text("jsonPath") ?? column.Text("JSONPath") ?? ""))],
            Schema = (version.At("schema", "openAPIV3Schema") ?? definition.At("spec", "validation", "openAPIV3Schema")) is { } schema ? new("", schema, false) : null,
            Subresources = [.. (version.At("subresources") ?? definition.At("spec", "subresources") ?? default).Entries().Select(entry => entry.Name)],
        }),
    ];

    private static IEnumerable<JsonElement> Either(JsonElement version, JsonElement definition, string list) =>
        version.At(list) is null ? definition.Items("spec", list) : version.Items(list);
}

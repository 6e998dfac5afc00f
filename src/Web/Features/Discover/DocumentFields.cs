using System.Text.Json;
using Dashboard.Services.Logs.Fields;
using Dashboard.Services.Logs.Search;

namespace Dashboard.Web.Features.Discover;

/// <summary>Which fields some documents have.</summary>
public static class DocumentFields
{
    private const int Looked = 500;

    /// <summary>Names of the fields of the first documents; computed ones are among them.</summary>
    public static IReadOnlySet<string> Of(IReadOnlyList<LogDocument> documents, FieldList fields)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in documents.Take(Looked))
        {
            Add(document.Source, "", names);
            names.UnionWith(document.Computed.Keys);
        }

        names.UnionWith(fields.Where(field => field.IsRuntime).Select(field => field.Name));
        return names;
    }

    private static void Add(JsonElement value, string path, HashSet<string> names)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                    Add(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", names);
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    Add(item, path, names);
                break;
            case JsonValueKind.Null:
                break;
            default:
                names.Add(path);
                break;
        }
    }
}

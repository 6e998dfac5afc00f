using System.Text.Json;
using Dashboard.Services.Logs.Access;

namespace Dashboard.Services.Logs.Search.Reading;

/// <summary>
/// Asks the document itself whose it is, behind the filter on the server: a mapping that changed since it was read (a namespace's field that became analyzed text in a new index)
/// would let a part of a name pass.
/// </summary>
internal sealed class NamespaceWitness(LogScope scope, NamespaceFields fields)
{
    private readonly HashSet<string> names = [.. scope.Namespaces];
    private readonly string[] paths = [.. fields.Usable.Select(field => field.EndsWith(".keyword", StringComparison.Ordinal) ? field[..^".keyword".Length] : field)];

    /// <summary>False where the document names a namespace outside of the scope.</summary>
    public bool Allows(JsonElement source) =>
        scope.IsEverywhere || paths.All(path => SourceValues.Of(source, path).All(value => value.ValueKind != JsonValueKind.String || names.Contains(value.GetString()!)));
}

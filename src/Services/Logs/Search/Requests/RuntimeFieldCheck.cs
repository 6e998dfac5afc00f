using Dashboard.Services.Logs.DataViews;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Logs.Search.Requests;

/// <summary>Keeps computed fields from taking the place of those that say whose a document is: a computed namespace would pass any filter.</summary>
internal static class RuntimeFieldCheck
{
    private const int Most = 100;
    private static readonly string[] Types = ["keyword", "long", "double", "boolean", "date", "ip"];

    /// <summary>What is wrong; null where the fields can stand.</summary>
    public static Failure? Check(IReadOnlyList<RuntimeField> fields, IReadOnlyList<string> trusted)
    {
        var problem = fields.Count > Most ? $"A data view has {Most} runtime fields at most." : fields.Select(field => Problem(field, trusted)).FirstOrDefault(found => found is not null);
        return problem is null ? null : new() { Kind = FailureKind.Invalid, Message = problem };
    }

    private static string? Problem(RuntimeField field, IReadOnlyList<string> trusted)
    {
        if (field.Name.Length is 0 or > 255 || field.Name[0] is '_' or '.' || field.Name.AsSpan().ContainsAny('*', ',', ' '))
            return $"\"{field.Name}\" cannot be the name of a runtime field.";
        if (!Types.Contains(field.Type))
            return $"The type of a runtime field is one of {string.Join(", ", Types)}, not \"{field.Type}\".";
        if (field.Script.Length is 0 or > 10_000)
            return $"The runtime field \"{field.Name}\" needs a script of at most 10,000 characters.";
        return trusted.Any(name => IsSameOrWithin(field.Name, name) || IsSameOrWithin(name, field.Name))
            ? $"\"{field.Name}\" cannot be a runtime field: it would take the place of the field that says whose a document is."
            : null;
    }

    private static bool IsSameOrWithin(string name, string other) => name == other || name.StartsWith($"{other}.", StringComparison.Ordinal);
}

using System.Text.Json;

namespace Dashboard.LogStore.Mapping;

/// <summary>A rule that says how a new field is mapped. Conditions left null hold for every field.</summary>
public sealed record DynamicTemplate
{
    public required string Name { get; init; }

    /// <summary><c>string</c>, <c>long</c>, <c>double</c>, <c>boolean</c>, <c>date</c>, <c>object</c>, or null and <c>*</c> for all.</summary>
    public string? MatchMappingType { get; init; }

    public string? Match { get; init; }

    public string? Unmatch { get; init; }

    public string? PathMatch { get; init; }

    public string? PathUnmatch { get; init; }

    /// <summary><c>match_pattern</c> is <c>regex</c>: <see cref="Match"/> and <see cref="Unmatch"/> are regular expressions.</summary>
    public bool IsRegex { get; init; }

    /// <summary>The mapping to use, with <c>{name}</c> and <c>{dynamic_type}</c> still in it.</summary>
    public required JsonElement Mapping { get; init; }

    /// <summary>The whole rule as it was given, for <c>GET _mapping</c>.</summary>
    public required JsonElement Definition { get; init; }
}

namespace Dashboard.Simulation.Api;

/// <summary>What a table's row carries beside its cells.</summary>
internal sealed record IncludeObject(bool Metadata, bool Whole)
{
    public static IncludeObject Of(ApiRequest request, Representation representation) => request.Query("includeObject") switch
    {
        null or "Metadata" => new(true, false),
        "None" => new(false, false),
        "Object" => new(true, true),
        var other when representation == Representation.Table => throw Errors.BadRequest($"Unable to convert to Table as requested: includeObject: Invalid value: \"{other}\": must be 'Metadata', 'Object', 'None', or empty"),
        _ => new(true, false),
    };
}

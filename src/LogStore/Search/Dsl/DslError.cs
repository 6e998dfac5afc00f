namespace Dashboard.LogStore.Search.Dsl;

/// <summary>Failures of a request's body in Elasticsearch's words.</summary>
public static class DslError
{
    /// <summary><c>parsing_exception</c> at a place of the body.</summary>
    public static StoreFailureException Parsing((int Line, int Column) position, string reason) =>
        new(new(400, "parsing_exception", reason) { Position = position });

    /// <summary><c>x_content_parse_exception</c>, whose reason begins with the place.</summary>
    public static StoreFailureException Content((int Line, int Column) position, string reason, StoreFailure? causedBy = null) =>
        new(new(400, "x_content_parse_exception", $"[{position.Line}:{position.Column}] {reason}") { CausedBy = causedBy });

    public static StoreFailureException IllegalArgument(string reason) => new(StoreFailure.IllegalArgument(reason));

    /// <summary>A part of a query that the query does not know; the place is that of the part's value.</summary>
    public static StoreFailureException Unsupported(string query, DslMember member) =>
        Parsing(member.Value.Position, $"[{query}] query does not support [{member.Name}]");

    /// <summary>A part that a parser of objects does not know; the place is that of the part's name.</summary>
    public static StoreFailureException UnknownField(string parser, DslMember member) =>
        Content((member.Line, member.Column), $"[{parser}] unknown field [{member.Name}]");

    /// <summary>Something that Elasticsearch has and this store has not.</summary>
    public static StoreFailureException NotSupported(string name) =>
        IllegalArgument($"[{name}] is not supported by this log store");
}

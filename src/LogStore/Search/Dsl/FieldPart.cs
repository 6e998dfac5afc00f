namespace Dashboard.LogStore.Search.Dsl;

/// <summary>Finds the one field that a query's object names.</summary>
internal static class FieldPart
{
    /// <summary>The field and what is asked of it: an object of parts or a bare value.</summary>
    public static DslMember Of(string query, DslNode node, CommonParts? outer = null)
    {
        DslMember? found = null;
        foreach (var member in node.Members)
        {
            if (outer is not null && !member.Value.IsObject && outer.Read(member))
                continue;
            if (member.Value.IsArray)
                throw DslError.Parsing(member.Value.Position, query == "term"
                    ? "[term] query does not support array of values"
                    : $"[{query}] unknown token [START_ARRAY] after [{member.Name}]");
            if (found is not null)
                throw DslError.Parsing(member.Value.Position,
                    $"[{query}] query doesn't support multiple fields, found [{found.Name}] and [{member.Name}]");
            found = member;
        }
        return found ?? throw DslError.IllegalArgument("field name is null or empty");
    }

    /// <summary>A value that must be there.</summary>
    public static QueryValue Required(DslNode? node) =>
        node is { IsNull: false } ? DslRead.Value(node) : throw DslError.IllegalArgument("value cannot be null");
}

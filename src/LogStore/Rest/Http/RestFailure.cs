namespace Dashboard.LogStore.Rest.Http;

/// <summary>Failures that leave a handler as its answer.</summary>
internal static class RestFailure
{
    public static StoreFailureException IllegalArgument(string reason) => new(StoreFailure.IllegalArgument(reason));

    public static StoreFailureException Parse(string reason) => new(new StoreFailure(400, "parse_exception", reason));

    /// <summary>
    /// Why documents cannot be of that type, null where they can. A name that begins with <c>_</c> is most often an endpoint that there is none of (<c>POST /logs/_reindex</c>).
    /// </summary>
    public static StoreFailure? OfType(string? type) => type is not (null or "_doc") && type.StartsWith('_')
        ? new StoreFailure(400, "invalid_type_name_exception", $"mapping type name [{type}] can't start with '_' unless it is called [_doc]")
        : null;

    public static StoreFailureException Validation(params string[] problems)
        => new(new StoreFailure(400, "action_request_validation_exception",
            "Validation Failed: " + string.Concat(problems.Select((problem, index) => $"{index + 1}: {problem};"))));
}

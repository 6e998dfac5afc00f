namespace Dashboard.LogStore.Rest.Http;

/// <summary>Failures that leave a handler as its answer.</summary>
internal static class RestFailure
{
    public static StoreFailureException IllegalArgument(string reason) => new(StoreFailure.IllegalArgument(reason));

    public static StoreFailureException Parse(string reason) => new(new StoreFailure(400, "parse_exception", reason));

    public static StoreFailureException Validation(params string[] problems)
        => new(new StoreFailure(400, "action_request_validation_exception",
            "Validation Failed: " + string.Concat(problems.Select((problem, index) => $"{index + 1}: {problem};"))));
}

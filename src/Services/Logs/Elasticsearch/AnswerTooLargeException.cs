namespace Dashboard.Services.Logs.Elasticsearch;

/// <summary>Carries out of the reading of a body that it is longer than allowed.</summary>
internal sealed class AnswerTooLargeException(long limit) : IOException($"The answer is longer than {limit} bytes.")
{
    /// <summary>The reason of the failure that it becomes.</summary>
    public const string Mark = "answer_too_large";

    public long Limit => limit;
}

namespace Dashboard.Simulation.Logs.Profiles;

/// <summary>Models in Python, with its tracebacks.</summary>
internal static class PythonLines
{
    public static string Of(LogLine line)
    {
        var severity = line.Severity(debug: 0.04);
        var (word, message) = severity switch
        {
            Severity.Error => ("ERROR", $"scoring failed for u-{line.Request.User}\n{Traceback(line)}"),
            Severity.Warning => ("WARNING", line.Trouble is { } trouble ? $"features of {trouble.Root} are stale, using defaults" : line.Choose("model is 26 hours old", $"score of u-{line.Request.User} is out of range, clipped")),
            Severity.Debug => ("DEBUG", $"features loaded from cache in {line.Milliseconds(3)} ms"),
            _ => ("INFO", line.Service == "fraud-check"
                ? $"scored order={line.Request.Order} risk={line.Number(100) / 100.0:0.00} decision={(line.Chance(0.97) ? "accept" : "review")} in {line.Milliseconds(28)} ms"
                : $"scored {line.Number(300)} items for u-{line.Request.User} in {line.Milliseconds(35)} ms"),
        };
        return $"{line.Comma()} {word} {(line.Service == "fraud-check" ? "fraud" : "model")} trace={line.Request.TraceId}: {message}";
    }

    private static string Traceback(LogLine line) => line.Trouble is { } trouble
        ? $"Traceback (most recent call last):\n  File \"/app/score.py\", line 88, in score\n    features = self.store.load(user)\n  File \"/app/store.py\", line {20 + line.Number(20)}, in load\n    raise UpstreamError(response.status)\napp.errors.UpstreamError: {trouble.Root}: {trouble.Message}"
        : $"Traceback (most recent call last):\n  File \"/app/score.py\", line 88, in score\n    features = self.store.load(user)\n  File \"/app/store.py\", line 31, in load\n    raise KeyError(user)\nKeyError: 'u-{line.Request.User}'";
}

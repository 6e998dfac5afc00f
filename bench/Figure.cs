using System.Text.Json.Serialization;

namespace Dashboard.Bench;

/// <summary>One measured figure, printed as a line of JSON. With a rival the limit is one of the ratio, else of the value.</summary>
internal sealed record Figure
{
    public required string Name { get; init; }

    public required double Value { get; init; }

    public required string Unit { get; init; }

    public string? Rival { get; init; }

    public double? RivalValue { get; init; }

    public double? Ratio => RivalValue is { } rival ? Math.Round(Value / rival, 3) : null;

    /// <summary>None where the figure only informs.</summary>
    public double? Limit { get; init; }

    /// <summary>The value must be this at least; none where more is no better.</summary>
    public double? Least { get; init; }

    public bool Holds => (Limit is not { } limit || (Ratio ?? Value) <= limit) && (Least is not { } least || Value >= least);

    /// <summary>How it was measured: how many runs after which warm-up.</summary>
    [JsonPropertyName("method")]
    public required string Method { get; init; }
}

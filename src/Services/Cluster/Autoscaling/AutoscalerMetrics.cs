using System.Globalization;
using System.Text.Json;
using Dashboard.Services.Primitives;

namespace Dashboard.Services.Cluster.Autoscaling;

/// <summary>Reads the metrics of a HorizontalPodAutoscaler of <c>autoscaling/v2</c> (or its betas) and <c>v1</c>.</summary>
public static class AutoscalerMetrics
{
    public static IReadOnlyList<AutoscalerMetric> Read(JsonElement autoscaler)
    {
        if (autoscaler.Integer("spec", "targetCPUUtilizationPercentage") is { } target)
            return [OfVersion1(target, autoscaler.Integer("status", "currentCPUUtilizationPercentage"))];

        JsonElement[] current = [.. autoscaler.Items("status", "currentMetrics")];
        return [.. autoscaler.Items("spec", "metrics").Select(metric => OfVersion2(metric, current))];
    }

    private static AutoscalerMetric OfVersion1(long target, long? current) => new()
    {
        What = new("MetricUtilization", "cpu"),
        Current = current is null ? null : Percent(current.Value),
        Target = Percent(target),
        Ratio = current is null || target == 0 ? null : (double)current / target,
    };

    private static AutoscalerMetric OfVersion2(JsonElement metric, JsonElement[] statuses)
    {
        var type = metric.Text("type") ?? "";
        var body = metric.At(Field(type)) ?? default;
        var status = statuses.FirstOrDefault(candidate => candidate.Text("type") == type && Identity(candidate.At(Field(type))) == Identity(body)).At(Field(type), "current");
        var (target, targetNumber, kind) = Value(body.At("target"));
        var (current, currentNumber) = status is { } found ? Same(found, kind) : (null, null);
        return new()
        {
            What = What(type, body, kind),
            Current = current,
            Target = target ?? "",
            Ratio = currentNumber is { } now && targetNumber is { } wanted && wanted > 0 ? now / wanted : null,
        };
    }

    private static string Field(string type) => type switch
    {
        "Resource" => "resource",
        "ContainerResource" => "containerResource",
        "Pods" => "pods",
        "Object" => "object",
        _ => "external",
    };

    private static string Identity(JsonElement? body) => body is not { } found ? "" :
        $"{found.Text("name")}|{found.Text("container")}|{found.Text("metric", "name")}|{found.Text("describedObject", "kind")}|{found.Text("describedObject", "name")}";

    private static Sentence What(string type, JsonElement body, string kind) => type switch
    {
        "Resource" => new(kind == "averageUtilization" ? "MetricUtilization" : "MetricAverage", body.Text("name") ?? ""),
        "ContainerResource" => new(kind == "averageUtilization" ? "MetricContainerUtilization" : "MetricContainerAverage", body.Text("name") ?? "", body.Text("container") ?? ""),
        "Pods" => new("MetricPods", body.Text("metric", "name") ?? ""),
        "Object" => new("MetricObject", body.Text("metric", "name") ?? "", body.Text("describedObject", "kind") ?? "", body.Text("describedObject", "name") ?? ""),
        _ => new("MetricExternal", body.Text("metric", "name") ?? ""),
    };

    private static (string? Text, double? Number, string Kind) Value(JsonElement? target)
    {
        foreach (var kind in (ReadOnlySpan<string>)["averageUtilization", "averageValue", "value"])
        {
            if (target is { } found && found.Scalar(kind) is { } text)
                return (kind == "averageUtilization" ? Percent(text) : text, Quantity.Parse(text), kind);
        }

        return (null, null, "");
    }

    /// <summary>The current value of the kind that the target has.</summary>
    private static (string? Text, double? Number) Same(JsonElement current, string kind) =>
        current.Scalar(kind) is { } text ? (kind == "averageUtilization" ? Percent(text) : text, Quantity.Parse(text)) : (null, null);

    private static string Percent(long value) => Percent(value.ToString(CultureInfo.InvariantCulture));

    private static string Percent(string value) => $"{value} %";
}

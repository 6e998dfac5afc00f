using System.Globalization;
using System.Text;

namespace Dashboard.Services.Cluster.Kubernetes.Transport;

/// <summary>Builds a query string; what is null is left out.</summary>
internal sealed class ApiQuery
{
    private readonly StringBuilder text = new();

    public static ApiQuery Of(ListRequest request) => new ApiQuery()
        .Add("labelSelector", request.LabelSelector)
        .Add("fieldSelector", request.FieldSelector)
        .Add("limit", request.Limit)
        .Add("continue", request.Continue)
        // A continue token carries its own version: the server refuses both together.
        .Add("resourceVersion", request.Continue is null ? request.ResourceVersion : null);

    public ApiQuery Add(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return this;
    }

    public ApiQuery Add(string name, long? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public ApiQuery Add(string name, bool value) => Add(name, value ? "true" : null);

    public override string ToString() => text.ToString();
}

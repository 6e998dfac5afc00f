using System.Text.Json.Nodes;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Tables;

/// <summary>Rows of access, admission, API services, leases, priorities and metrics.</summary>
internal static class SystemRows
{
    public static object?[] Binding(JsonObject item, DateTimeOffset now)
    {
        string Subjects(string kind) => string.Join(", ", item.Items("subjects").Where(subject => subject.Text("kind") == kind)
            .Select(subject => kind == "ServiceAccount" ? $"{subject.Text("namespace")}/{subject.Text("name")}" : subject.Text("name")));
        return [item.Name(), $"{item.Text("roleRef", "kind")}/{item.Text("roleRef", "name")}", item.Age(now), Subjects("User"), Subjects("Group"), Subjects("ServiceAccount")];
    }

    public static object?[] CreatedAt(JsonObject item, DateTimeOffset now) => [item.Name(), item.Created()];

    public static object?[] ApiService(JsonObject item, DateTimeOffset now)
    {
        var service = item.At("spec", "service");
        var available = item.Items("status", "conditions").FirstOrDefault(condition => condition.Text("type") == "Available");
        var state = available is null ? "Unknown" : available.Text("status") == "True" ? "True" : $"{available.Text("status")} ({available.Text("reason")})";
        return [item.Name(), service is null ? "Local" : $"{service.Text("namespace")}/{service.Text("name")}", state, item.Age(now)];
    }

    public static object?[] Webhook(JsonObject item, DateTimeOffset now) => [item.Name(), item.Items("webhooks").Count(), item.Age(now)];

    public static object?[] Policy(JsonObject item, DateTimeOffset now)
    {
        var kind = item.At("spec", "paramKind");
        return [item.Name(), item.Items("spec", "validations").Count(), kind is null ? Cell.Unset : $"{kind.Text("apiVersion")}/{kind.Text("kind")}", item.Age(now)];
    }

    public static object?[] PolicyBinding(JsonObject item, DateTimeOffset now)
    {
        var reference = item.At("spec", "paramRef");
        return [item.Name(), item.Text("spec", "policyName"), reference is null ? Cell.Unset : reference.Text("name") ?? "*", item.Age(now)];
    }

    public static object?[] Lease(JsonObject item, DateTimeOffset now) => [item.Name(), item.Text("spec", "holderIdentity") ?? "", item.Age(now)];

    public static object?[] Priority(JsonObject item, DateTimeOffset now) =>
        [item.Name(), item.Integer("value") ?? 0, item.Flag("globalDefault"), item.Age(now), item.Text("preemptionPolicy") ?? "PreemptLowerPriority"];

    public static object?[] RuntimeClass(JsonObject item, DateTimeOffset now) => [item.Name(), item.Text("handler"), item.Age(now)];

    public static object?[] NodeMetrics(JsonObject item, DateTimeOffset now) =>
        [item.Name(), item.Text("usage", "cpu"), item.Text("usage", "memory"), item.Text("window")];

    public static object?[] PodMetrics(JsonObject item, DateTimeOffset now)
    {
        long Sum(string name, char unit) => item.Items("containers").Sum(container => long.Parse(container.Text("usage", name)!.TrimEnd('i', unit), System.Globalization.CultureInfo.InvariantCulture));
        return [item.Name(), $"{Sum("cpu", 'n')}n", $"{Sum("memory", 'K')}Ki", item.Text("window")];
    }
}

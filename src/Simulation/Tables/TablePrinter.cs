using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Simulation.Api;
using Dashboard.Simulation.Store;

namespace Dashboard.Simulation.Tables;

/// <summary>Writes objects as rows under the API server's own columns.</summary>
internal static class TablePrinter
{
    private static readonly FrozenDictionary<string, Func<JsonObject, DateTimeOffset, object?[]>> Rows = new Dictionary<string, Func<JsonObject, DateTimeOffset, object?[]>>
    {
        ["pods"] = CoreRows.Pod,
        ["nodes"] = CoreRows.Node,
        ["namespaces"] = CoreRows.Namespace,
        ["configmaps"] = CoreRows.ConfigMap,
        ["secrets"] = CoreRows.Secret,
        ["serviceaccounts"] = CoreRows.ServiceAccount,
        ["resourcequotas"] = CoreRows.ResourceQuota,
        ["events"] = CoreRows.Event,
        ["events.events.k8s.io"] = CoreRows.Event,
        ["deployments.apps"] = WorkloadRows.Deployment,
        ["replicasets.apps"] = WorkloadRows.ReplicaSet,
        ["replicationcontrollers"] = WorkloadRows.ReplicationController,
        ["statefulsets.apps"] = WorkloadRows.StatefulSet,
        ["daemonsets.apps"] = WorkloadRows.DaemonSet,
        ["controllerrevisions.apps"] = WorkloadRows.ControllerRevision,
        ["jobs.batch"] = WorkloadRows.Job,
        ["cronjobs.batch"] = WorkloadRows.CronJob,
        ["horizontalpodautoscalers.autoscaling"] = WorkloadRows.Autoscaler,
        ["poddisruptionbudgets.policy"] = WorkloadRows.DisruptionBudget,
        ["services"] = NetworkRows.Service,
        ["endpoints"] = NetworkRows.Endpoints,
        ["endpointslices.discovery.k8s.io"] = NetworkRows.EndpointSlice,
        ["ingresses.networking.k8s.io"] = NetworkRows.Ingress,
        ["ingressclasses.networking.k8s.io"] = NetworkRows.IngressClass,
        ["networkpolicies.networking.k8s.io"] = NetworkRows.NetworkPolicy,
        ["persistentvolumeclaims"] = StorageRows.Claim,
        ["persistentvolumes"] = StorageRows.Volume,
        ["storageclasses.storage.k8s.io"] = StorageRows.StorageClass,
        ["volumeattachments.storage.k8s.io"] = StorageRows.Attachment,
        ["csidrivers.storage.k8s.io"] = StorageRows.Driver,
        ["csinodes.storage.k8s.io"] = StorageRows.Node,
        ["rolebindings.rbac.authorization.k8s.io"] = SystemRows.Binding,
        ["clusterrolebindings.rbac.authorization.k8s.io"] = SystemRows.Binding,
        ["apiservices.apiregistration.k8s.io"] = SystemRows.ApiService,
        ["validatingwebhookconfigurations.admissionregistration.k8s.io"] = SystemRows.Webhook,
        ["mutatingwebhookconfigurations.admissionregistration.k8s.io"] = SystemRows.Webhook,
        ["validatingadmissionpolicies.admissionregistration.k8s.io"] = SystemRows.Policy,
        ["validatingadmissionpolicybindings.admissionregistration.k8s.io"] = SystemRows.PolicyBinding,
        ["leases.coordination.k8s.io"] = SystemRows.Lease,
        ["priorityclasses.scheduling.k8s.io"] = SystemRows.Priority,
        ["runtimeclasses.node.k8s.io"] = SystemRows.RuntimeClass,
        ["nodes.metrics.k8s.io"] = SystemRows.NodeMetrics,
        ["pods.metrics.k8s.io"] = SystemRows.PodMetrics,
    }.ToFrozenDictionary();

    public static void WriteColumns(Utf8JsonWriter writer, Resource resource)
    {
        writer.WriteStartArray("columnDefinitions"u8);
        var columns = resource.Custom is { } custom ? [Column.Parse("Name@name"), .. custom.Columns.Select(column => column.Column)] : BuiltInColumns.Of(resource.Qualified);
        foreach (var column in columns)
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, column.Name);
            writer.WriteString("type"u8, column.Type);
            writer.WriteString("format"u8, column.Format);
            writer.WriteString("description"u8, column.Description);
            writer.WriteNumber("priority"u8, column.Priority);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteRows(Utf8JsonWriter writer, Resource resource, IReadOnlyList<StoredObject> items, IncludeObject include, DateTimeOffset now)
    {
        var row = Rows.GetValueOrDefault(resource.Qualified, SystemRows.CreatedAt);
        writer.WriteStartArray("rows"u8);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            writer.WriteStartArray("cells"u8);
            foreach (var cell in resource.Custom is { } custom ? CustomRows.Row(custom, item.View(), now) : row(item.View(), now))
                WriteCell(writer, cell);
            writer.WriteEndArray();
            writer.WritePropertyName("object"u8);
            if (include.Whole)
                ObjectWriter.Full(writer, resource, item);
            else if (include.Metadata)
                ObjectWriter.Metadata(writer, item);
            else
                writer.WriteNullValue();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCell(Utf8JsonWriter writer, object? cell)
    {
        switch (cell)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case double real:
                writer.WriteNumberValue(real);
                break;
            default:
                writer.WriteNumberValue(Convert.ToInt64(cell, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }
}

using System.Collections.Frozen;

namespace Dashboard.Simulation.Tables;

/// <summary>The columns of each kind's table as the API server names them: Name:type@format, a star where only wide output shows it.</summary>
internal static class BuiltInColumns
{
    private const string Lines = """
        configmaps = Name@name | Data | Age
        endpoints = Name@name | Endpoints | Age
        events = Last Seen | Type | Reason | Object | Subobject* | Source* | Message | First Seen* | Count* | Name@name*
        limitranges = Name@name | Created At:date
        namespaces = Name@name | Status | Age
        nodes = Name@name | Status | Roles | Age | Version | Internal-IP* | External-IP* | OS-Image* | Kernel-Version* | Container-Runtime*
        persistentvolumeclaims = Name@name | Status | Volume | Capacity | Access Modes | StorageClass | VolumeAttributesClass | Age | VolumeMode*
        persistentvolumes = Name@name | Capacity | Access Modes | Reclaim Policy | Status | Claim | StorageClass | VolumeAttributesClass | Reason | Age | VolumeMode*
        pods = Name@name | Ready | Status | Restarts | Age | IP* | Node* | Nominated Node* | Readiness Gates*
        replicationcontrollers = Name@name | Desired:integer | Current:integer | Ready:integer | Age | Containers* | Images* | Selector*
        resourcequotas = Name@name | Request | Limit | Age
        secrets = Name@name | Type | Data | Age
        serviceaccounts = Name@name | Age
        services = Name@name | Type | Cluster-IP | External-IP | Port(s) | Age | Selector*
        apiservices.apiregistration.k8s.io = Name@name | Service | Available | Age
        controllerrevisions.apps = Name@name | Controller | Revision | Age
        daemonsets.apps = Name@name | Desired:integer | Current:integer | Ready:integer | Up-to-date:integer | Available:integer | Node Selector | Age | Containers* | Images* | Selector*
        deployments.apps = Name@name | Ready | Up-to-date | Available | Age | Containers* | Images* | Selector*
        replicasets.apps = Name@name | Desired:integer | Current:integer | Ready:integer | Age | Containers* | Images* | Selector*
        statefulsets.apps = Name@name | Ready | Age | Containers* | Images*
        events.events.k8s.io = Last Seen | Type | Reason | Object | Subobject* | Source* | Message | First Seen* | Count* | Name@name*
        horizontalpodautoscalers.autoscaling = Name@name | Reference | Targets | MinPods | MaxPods | Replicas | Age
        cronjobs.batch = Name@name | Schedule | Timezone | Suspend:boolean | Active:integer | Last Schedule | Age | Containers* | Images* | Selector*
        jobs.batch = Name@name | Status | Completions | Duration | Age | Containers* | Images* | Selector*
        ingressclasses.networking.k8s.io = Name@name | Controller | Parameters | Age
        ingresses.networking.k8s.io = Name@name | Class | Hosts | Address | Ports | Age
        networkpolicies.networking.k8s.io = Name@name | Pod-Selector | Age
        poddisruptionbudgets.policy = Name@name | Min Available | Max Unavailable | Allowed Disruptions:integer | Age
        clusterrolebindings.rbac.authorization.k8s.io = Name@name | Role | Age | Users* | Groups* | ServiceAccounts*
        clusterroles.rbac.authorization.k8s.io = Name@name | Created At:date
        rolebindings.rbac.authorization.k8s.io = Name@name | Role | Age | Users* | Groups* | ServiceAccounts*
        roles.rbac.authorization.k8s.io = Name@name | Created At:date
        csidrivers.storage.k8s.io = Name@name | AttachRequired:boolean | PodInfoOnMount:boolean | StorageCapacity:boolean | TokenRequests | RequiresRepublish:boolean | Modes | Age
        csinodes.storage.k8s.io = Name@name | Drivers:integer | Age
        storageclasses.storage.k8s.io = Name@name | Provisioner | ReclaimPolicy | VolumeBindingMode | AllowVolumeExpansion | Age
        volumeattachments.storage.k8s.io = Name@name | Attacher@name | PV | Node | Attached:boolean | Age
        mutatingwebhookconfigurations.admissionregistration.k8s.io = Name@name | Webhooks:integer | Age
        validatingadmissionpolicies.admissionregistration.k8s.io = Name@name | Validations:integer | ParamKind | Age
        validatingadmissionpolicybindings.admissionregistration.k8s.io = Name@name | PolicyName | ParamRef | Age
        validatingwebhookconfigurations.admissionregistration.k8s.io = Name@name | Webhooks:integer | Age
        customresourcedefinitions.apiextensions.k8s.io = Name@name | Created At:date
        priorityclasses.scheduling.k8s.io = Name@name | Value:integer | Global-Default:boolean | Age | PreemptionPolicy
        leases.coordination.k8s.io = Name@name | Holder | Age
        runtimeclasses.node.k8s.io = Name@name | Handler | Age
        endpointslices.discovery.k8s.io = Name@name | AddressType | Ports | Endpoints | Age
        nodes.metrics.k8s.io = Name@name | cpu@quantity | memory@quantity | Window@duration
        pods.metrics.k8s.io = Name@name | cpu@quantity | memory@quantity | Window@duration
        """;

    private static readonly FrozenDictionary<string, IReadOnlyList<Column>> Columns = Lines.Split('\n')
        .Select(line => line.Split(" = ", 2))
        .ToFrozenDictionary(parts => parts[0].Trim(), IReadOnlyList<Column> (parts) => [.. parts[1].Split(" | ").Select(Column.Parse)]);

    private static readonly IReadOnlyList<Column> Plain = [Column.Parse("Name@name"), Column.Parse("Created At:date")];

    public static IReadOnlyList<Column> Of(string qualifiedName) => Columns.GetValueOrDefault(qualifiedName, Plain);
}

using Dashboard.Web.Features.Resources.Kinds.Access;
using Dashboard.Web.Features.Resources.Kinds.Autoscaling;
using Dashboard.Web.Features.Resources.Kinds.Cluster;
using Dashboard.Web.Features.Resources.Kinds.Config;
using Dashboard.Web.Features.Resources.Kinds.Generic;
using Dashboard.Web.Features.Resources.Kinds.Network;
using Dashboard.Web.Features.Resources.Kinds.Storage;
using Dashboard.Web.Features.Resources.ObjectPage.Sections.Jobs;
using Dashboard.Web.Features.Resources.ObjectPage.Sections.Logs;
using Dashboard.Web.Features.Resources.ObjectPage.Sections.Namespaces;
using Dashboard.Web.Features.Resources.ObjectPage.Sections.Nodes;
using Dashboard.Web.Features.Resources.ObjectPage.Sections.Pods;
using Dashboard.Web.Features.Resources.ObjectPage.Sections.Workloads;
using Dashboard.Web.Features.Resources.ObjectPage.Summary;

namespace Dashboard.Web.Features.Resources.ObjectPage;

/// <summary>
/// The sections of an object's summary that its kind brings, by <see cref="Services.Cluster.ResourceType.QualifiedName"/>, from top to bottom.
/// Each is a component that takes <c>[Parameter, EditorRequired] public required ObjectSnapshot Snapshot</c>, best an <see cref="ObjectPart"/>, made of <see cref="ObjectSection"/>s.
/// It must look well at 360 px (the panel) and at full width (the page): the container to query in CSS is named <c>object</c>.
/// </summary>
public static class KindSections
{
    private static readonly Type[] Others = [typeof(ServerColumnsSection), typeof(GenericSection)];

    private static readonly Dictionary<string, Type[]> Sections = new(StringComparer.Ordinal)
    {
        ["pods"] = [typeof(PodContainers), typeof(PodLastLines), typeof(StoredLinesSection), typeof(PodPlacement)],
        ["deployments.apps"] = [typeof(RolloutSection), typeof(StoredLinesSection), typeof(RevisionsSection), typeof(TemplateSection), typeof(PointersSection)],
        ["statefulsets.apps"] = [typeof(RolloutSection), typeof(StoredLinesSection), typeof(RevisionsSection), typeof(TemplateSection), typeof(PointersSection)],
        ["daemonsets.apps"] = [typeof(RolloutSection), typeof(DaemonPodsSection), typeof(StoredLinesSection), typeof(RevisionsSection), typeof(TemplateSection)],
        ["replicasets.apps"] = [typeof(RolloutSection), typeof(StoredLinesSection), typeof(TemplateSection), typeof(PointersSection)],
        ["replicationcontrollers"] = [typeof(RolloutSection), typeof(StoredLinesSection), typeof(TemplateSection), typeof(PointersSection)],
        ["jobs.batch"] = [typeof(JobSection), typeof(StoredLinesSection), typeof(TemplateSection)],
        ["cronjobs.batch"] = [typeof(ScheduleSection), typeof(RunsSection), typeof(StoredLinesSection), typeof(TemplateSection)],
        ["nodes"] = [typeof(AllocationSection), typeof(NodeSection), typeof(StoredLinesSection)],
        ["namespaces"] = [typeof(NamespaceSection), typeof(StoredLinesSection)],
        ["services"] = [typeof(ServiceSection)],
        ["endpoints"] = [typeof(EndpointsSection)],
        ["endpointslices.discovery.k8s.io"] = [typeof(EndpointsSection)],
        ["ingresses.networking.k8s.io"] = [typeof(IngressSection)],
        ["networkpolicies.networking.k8s.io"] = [typeof(NetworkPolicySection)],
        ["configmaps"] = [typeof(ConfigMapSection)],
        ["secrets"] = [typeof(SecretSection)],
        ["persistentvolumeclaims"] = [typeof(ClaimSection)],
        ["persistentvolumes"] = [typeof(VolumeSection)],
        ["storageclasses.storage.k8s.io"] = [typeof(StorageClassSection)],
        ["horizontalpodautoscalers.autoscaling"] = [typeof(AutoscalerSection)],
        ["poddisruptionbudgets.policy"] = [typeof(DisruptionBudgetSection)],
        ["roles.rbac.authorization.k8s.io"] = [typeof(RoleSection)],
        ["clusterroles.rbac.authorization.k8s.io"] = [typeof(RoleSection)],
        ["rolebindings.rbac.authorization.k8s.io"] = [typeof(BindingSection)],
        ["clusterrolebindings.rbac.authorization.k8s.io"] = [typeof(BindingSection)],
        ["serviceaccounts"] = [typeof(ServiceAccountSection)],
        ["resourcequotas"] = [typeof(QuotaSection)],
        ["limitranges"] = [typeof(LimitRangeSection)],
        ["priorityclasses.scheduling.k8s.io"] = [typeof(PriorityClassSection)],
        ["leases.coordination.k8s.io"] = [typeof(LeaseSection)],
        ["validatingwebhookconfigurations.admissionregistration.k8s.io"] = [typeof(WebhookSection)],
        ["mutatingwebhookconfigurations.admissionregistration.k8s.io"] = [typeof(WebhookSection)],
        ["apiservices.apiregistration.k8s.io"] = [typeof(ApiServiceSection)],
        ["customresourcedefinitions.apiextensions.k8s.io"] = [typeof(CustomDefinitionSection)],
        ["events"] = [typeof(EventSection)],
        ["events.events.k8s.io"] = [typeof(EventSection)],
    };

    /// <summary>For a kind without sections of its own: what the server's table tells, then all its fields as a tree.</summary>
    public static IReadOnlyList<Type> Of(string qualifiedName) => Sections.TryGetValue(qualifiedName, out var found) ? found : Others;
}

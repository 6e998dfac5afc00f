namespace Dashboard.Simulation.Store;

/// <summary>What a usual cluster serves, in the order of its discovery. Custom resources come with their definitions.</summary>
internal static class BuiltInResources
{
    /// <summary>group | version | plural | singular | kind | N(amespaced) or C(luster) | short names | categories | verbs (* is all eight) | subresources.</summary>
    private const string Lines = """
        |v1|bindings|binding|Binding|N|||create|
        |v1|configmaps|configmap|ConfigMap|N|cm||*|
        |v1|endpoints|endpoints|Endpoints|N|ep||*|
        |v1|events|event|Event|N|ev||*|
        |v1|limitranges|limitrange|LimitRange|N|limits||*|
        |v1|namespaces|namespace|Namespace|C|ns||create,delete,get,list,patch,update,watch|finalize,status
        |v1|nodes|node|Node|C|no||*|status
        |v1|persistentvolumeclaims|persistentvolumeclaim|PersistentVolumeClaim|N|pvc||*|status
        |v1|persistentvolumes|persistentvolume|PersistentVolume|C|pv||*|status
        |v1|pods|pod|Pod|N|po|all|*|binding,eviction,exec,log,status
        |v1|replicationcontrollers|replicationcontroller|ReplicationController|N|rc|all|*|scale,status
        |v1|resourcequotas|resourcequota|ResourceQuota|N|quota||*|status
        |v1|secrets|secret|Secret|N|||*|
        |v1|serviceaccounts|serviceaccount|ServiceAccount|N|sa||*|token
        |v1|services|service|Service|N|svc|all|*|status
        apiregistration.k8s.io|v1|apiservices|apiservice|APIService|C||api-extensions|*|status
        apps|v1|controllerrevisions|controllerrevision|ControllerRevision|N|||*|
        apps|v1|daemonsets|daemonset|DaemonSet|N|ds|all|*|status
        apps|v1|deployments|deployment|Deployment|N|deploy|all|*|scale,status
        apps|v1|replicasets|replicaset|ReplicaSet|N|rs|all|*|scale,status
        apps|v1|statefulsets|statefulset|StatefulSet|N|sts|all|*|scale,status
        events.k8s.io|v1|events|event|Event|N|ev||*|
        authentication.k8s.io|v1|selfsubjectreviews|selfsubjectreview|SelfSubjectReview|C|||create|
        authentication.k8s.io|v1|tokenreviews|tokenreview|TokenReview|C|||create|
        authorization.k8s.io|v1|localsubjectaccessreviews|localsubjectaccessreview|LocalSubjectAccessReview|N|||create|
        authorization.k8s.io|v1|selfsubjectaccessreviews|selfsubjectaccessreview|SelfSubjectAccessReview|C|||create|
        authorization.k8s.io|v1|selfsubjectrulesreviews|selfsubjectrulesreview|SelfSubjectRulesReview|C|||create|
        authorization.k8s.io|v1|subjectaccessreviews|subjectaccessreview|SubjectAccessReview|C|||create|
        autoscaling|v2|horizontalpodautoscalers|horizontalpodautoscaler|HorizontalPodAutoscaler|N|hpa|all|*|status
        autoscaling|v1|horizontalpodautoscalers|horizontalpodautoscaler|HorizontalPodAutoscaler|N|hpa|all|*|status
        batch|v1|cronjobs|cronjob|CronJob|N|cj|all|*|status
        batch|v1|jobs|job|Job|N||all|*|status
        networking.k8s.io|v1|ingressclasses|ingressclass|IngressClass|C|||*|
        networking.k8s.io|v1|ingresses|ingress|Ingress|N|ing||*|status
        networking.k8s.io|v1|networkpolicies|networkpolicy|NetworkPolicy|N|netpol||*|
        policy|v1|poddisruptionbudgets|poddisruptionbudget|PodDisruptionBudget|N|pdb||*|status
        rbac.authorization.k8s.io|v1|clusterrolebindings|clusterrolebinding|ClusterRoleBinding|C|||*|
        rbac.authorization.k8s.io|v1|clusterroles|clusterrole|ClusterRole|C|||*|
        rbac.authorization.k8s.io|v1|rolebindings|rolebinding|RoleBinding|N|||*|
        rbac.authorization.k8s.io|v1|roles|role|Role|N|||*|
        storage.k8s.io|v1|csidrivers|csidriver|CSIDriver|C|||*|
        storage.k8s.io|v1|csinodes|csinode|CSINode|C|||*|
        storage.k8s.io|v1|storageclasses|storageclass|StorageClass|C|sc||*|
        storage.k8s.io|v1|volumeattachments|volumeattachment|VolumeAttachment|C|||*|status
        admissionregistration.k8s.io|v1|mutatingwebhookconfigurations|mutatingwebhookconfiguration|MutatingWebhookConfiguration|C||api-extensions|*|
        admissionregistration.k8s.io|v1|validatingadmissionpolicies|validatingadmissionpolicy|ValidatingAdmissionPolicy|C||api-extensions|*|status
        admissionregistration.k8s.io|v1|validatingadmissionpolicybindings|validatingadmissionpolicybinding|ValidatingAdmissionPolicyBinding|C||api-extensions|*|
        admissionregistration.k8s.io|v1|validatingwebhookconfigurations|validatingwebhookconfiguration|ValidatingWebhookConfiguration|C||api-extensions|*|
        apiextensions.k8s.io|v1|customresourcedefinitions|customresourcedefinition|CustomResourceDefinition|C|crd,crds|api-extensions|*|status
        scheduling.k8s.io|v1|priorityclasses|priorityclass|PriorityClass|C|pc||*|
        coordination.k8s.io|v1|leases|lease|Lease|N|||*|
        node.k8s.io|v1|runtimeclasses|runtimeclass|RuntimeClass|C|||*|
        discovery.k8s.io|v1|endpointslices|endpointslice|EndpointSlice|N|||*|
        metrics.k8s.io|v1beta1|nodes||NodeMetrics|C|||get,list|
        metrics.k8s.io|v1beta1|pods||PodMetrics|N|||get,list|
        """;

    public static IReadOnlyList<Resource> All { get; } = [.. Lines.Split('\n').Select(Resource.Parse)];
}

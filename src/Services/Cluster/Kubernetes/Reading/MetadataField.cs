namespace Dashboard.Services.Cluster.Kubernetes.Reading;

internal enum MetadataField
{
    Other,
    Name,
    Namespace,
    Uid,
    ResourceVersion,
    CreationTimestamp,
    DeletionTimestamp,
    Labels,
    OwnerReferences,
    Finalizers,
    ManagedFields,
}

namespace Dashboard.Services.Cluster.Kubernetes.Reading;

/// <summary>Metadata while it is read.</summary>
internal struct MetadataDraft()
{
    public string Name = "";
    public string? Namespace;
    public string Uid = "";
    public string ResourceVersion = "";
    public DateTimeOffset? CreationTimestamp;
    public DateTimeOffset? DeletionTimestamp;
    public IReadOnlyDictionary<string, string> Labels = LabelSet.Empty;
    public IReadOnlyList<OwnerReference> Owners = [];
    public IReadOnlyList<string> Finalizers = [];
    public ObjectChange? LastChange;

    public readonly ObjectMetadata Build() => new()
    {
        Name = Name,
        Namespace = string.IsNullOrEmpty(Namespace) ? null : Namespace,
        Uid = Uid,
        ResourceVersion = ResourceVersion,
        CreationTimestamp = CreationTimestamp,
        DeletionTimestamp = DeletionTimestamp,
        Labels = Labels,
        Owners = Owners,
        Finalizers = Finalizers,
        LastChange = LastChange,
    };
}

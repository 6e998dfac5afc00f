namespace Dashboard.Services.Cluster;

public enum ChangeKind
{
    Added,
    Modified,
    Deleted,
}

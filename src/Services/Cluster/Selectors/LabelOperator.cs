namespace Dashboard.Services.Cluster.Selectors;

public enum LabelOperator
{
    In,
    NotIn,
    Exists,
    DoesNotExist,
}

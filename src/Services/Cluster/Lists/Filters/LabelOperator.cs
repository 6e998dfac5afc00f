namespace Dashboard.Services.Cluster.Lists.Filters;

public enum LabelOperator
{
    Exists,
    Absent,
    In,
    NotIn,
}

namespace Dashboard.Services.Cluster.Lists.Columns;

/// <summary>Where the cells of a column come from.</summary>
public enum ColumnSource
{
    Name,

    Namespace,

    /// <summary>The judgement of the row's health, with a word of the server's where it has one.</summary>
    Status,

    /// <summary>A column of the server's table.</summary>
    Server,

    /// <summary>A label's value.</summary>
    Label,

    /// <summary>Cores in use, by metrics.k8s.io.</summary>
    Cpu,

    /// <summary>Bytes in use, by metrics.k8s.io.</summary>
    Memory,

    Age,
}

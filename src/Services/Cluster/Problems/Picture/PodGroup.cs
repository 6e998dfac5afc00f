namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>The pods of one workload, with how each of them is.</summary>
internal sealed record PodGroup(Subject Subject, IReadOnlyList<(PodRow Row, PodHealth Health)> Pods)
{
    /// <summary>The pods in trouble, worst first.</summary>
    public IReadOnlyList<PodRow> Troubled { get; } =
    [
        .. Pods.Where(pod => pod.Health is PodHealth.Bad or PodHealth.Restarting or PodHealth.Failed)
            .OrderByDescending(pod => pod.Health).ThenByDescending(pod => pod.Row.Restarts).ThenByDescending(pod => pod.Row.Created)
            .Select(pod => pod.Row),
    ];

    public static IReadOnlyList<PodGroup> Of(ClusterPicture picture)
    {
        var ownership = new Ownership(picture);
        return
        [
            .. picture.Pods.GroupBy(ownership.Of)
                .Select(group => new PodGroup(group.Key, [.. group.Select(pod => (pod, PodHealths.Of(pod, picture.At)))])),
        ];
    }
}

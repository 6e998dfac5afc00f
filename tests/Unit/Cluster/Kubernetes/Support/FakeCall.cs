namespace Dashboard.Unit.Cluster.Kubernetes.Support;

internal sealed record FakeCall(string Method, string PathAndQuery, string? Token, string? IfNoneMatch);

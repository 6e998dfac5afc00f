namespace Dashboard.Services.Cluster.Network;

public enum TrafficDirection
{
    Ingress,
    Egress,
}

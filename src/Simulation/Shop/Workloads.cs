namespace Dashboard.Simulation.Shop;

/// <summary>The demo's services.</summary>
internal static class Workloads
{
    public static IReadOnlyList<Workload> All { get; } =
    [
        new("shop", "storefront", 14, "storefront", "5.12.1") { Before = "5.12.0", Log = "access", Cpu = 150, Memory = 192, UsedCpu = 0.1, UsedMemory = 140, Scales = (10, 24), Budget = "75%", Host = "shop.example.com", Prepared = true },
        new("shop", "cart", 8, "cart", "3.8.0") { Before = "3.7.4", Log = "json", UsedCpu = 0.06, UsedMemory = 96, Budget = "50%" },
        new("shop", "checkout", 9, "checkout", "6.4.0") { Before = "6.3.2", Log = "java", Cpu = 200, Memory = 384, Limit = 640, UsedCpu = 0.15, UsedMemory = 310, Scales = (6, 16), Budget = "50%", Proxy = true },
        new("shop", "catalog", 10, "catalog", "1.9.2") { Before = "1.9.1", Log = "json", UsedCpu = 0.07, UsedMemory = 110 },
        new("shop", "recommendations", 6, "recommendations", "0.14.3") { Log = "python", Cpu = 250, Memory = 512, UsedCpu = 0.16, UsedMemory = 420 },
        new("shop", "notifications", 4, "notifications", "3.2.0") { Log = "korean", UsedMemory = 70 },
        new("shop", "reviews", 5, "reviews", "2.2.5") { Log = "json", UsedMemory = 88 },
        new("shop", "pricing", 4, "pricing", "1.4.0") { Log = "go", Memory = 96, UsedMemory = 52 },
        new("shop", "media", 4, "media", "4.0.7") { Log = "access", Memory = 256, UsedMemory = 170 },
        new("shop", "redis", 3, "redis", "8.2.1") { Kind = "StatefulSet", Log = "redis", Port = 6379, Memory = 256, UsedMemory = 180, Storage = 8, Budget = "2" },
        new("payments", "payment", 3, "payment", "2.13.4") { Before = "2.13.3", Log = "java", Cpu = 120, Memory = 192, Limit = 256, UsedCpu = 0.08, UsedMemory = 162, Proxy = true, Budget = "2", Priority = "business-critical" },
        new("payments", "fraud-check", 5, "fraud-check", "1.21.0") { Log = "python", Cpu = 200, Memory = 320, UsedCpu = 0.13, UsedMemory = 250 },
        new("payments", "ledger", 3, "ledger", "9.0.2") { Log = "java", Memory = 320, UsedMemory = 270, Budget = "2", Priority = "business-critical" },
        new("payments", "invoices", 3, "invoices", "2.5.1") { Log = "korean", UsedMemory = 84 },
        new("search", "search", 8, "search", "7.3.0") { Before = "7.2.9", Log = "json", Cpu = 300, Memory = 512, UsedCpu = 0.2, UsedMemory = 460, Scales = (6, 12) },
        new("search", "search-indexer", 2, "search-indexer", "4.0") { Log = "go", Memory = 256, UsedMemory = 190, Exposed = false },
        new("search", "suggest", 4, "suggest", "1.1.0") { Log = "go", Memory = 128, UsedMemory = 75 },
        new("data", "orders-db", 3, "postgres", "17.5") { Kind = "StatefulSet", Log = "postgres", Port = 5432, Cpu = 400, Memory = 1024, UsedCpu = 0.3, UsedMemory = 850, Storage = 80, StorageClass = "fast", Budget = "2", Priority = "business-critical" },
        new("data", "clickhouse", 2, "clickhouse", "25.8") { Kind = "StatefulSet", Log = "clickhouse", Port = 8123, Cpu = 600, Memory = 2048, UsedCpu = 0.5, UsedMemory = 1750, Storage = 200, StorageClass = "fast" },
        new("data", "kafka", 3, "kafka", "4.1.0") { Kind = "StatefulSet", Log = "kafka", Port = 9092, Cpu = 300, Memory = 1024, UsedCpu = 0.22, UsedMemory = 900, Storage = 60, Budget = "2" },
        new("data", "event-loader", 6, "event-loader", "0.9.4") { Log = "go", UsedMemory = 66, Exposed = false },
        new("batch", "worker", 6, "worker", "2.0.3") { Log = "json", UsedMemory = 92, Exposed = false },
        new("platform", "auth", 4, "auth", "3.1.1") { Log = "json", Memory = 160, UsedMemory = 105, Host = "login.example.com" },
        new("platform", "gateway", 4, "gateway", "1.30.0") { Log = "gateway", Cpu = 200, Memory = 192, UsedCpu = 0.12, UsedMemory = 130, Budget = "50%" },
        new("platform", "feature-flags", 3, "feature-flags", "1.6.2") { Log = "go", Memory = 64, UsedMemory = 38 },
        new("platform", "mail", 2, "mail", "2.4.0") { Log = "korean", Memory = 64, UsedMemory = 44 },
        new("ingress", "ingress-nginx-controller", 3, "ingress-nginx", "1.14.0") { Log = "access", Port = 80, Cpu = 200, Memory = 256, UsedCpu = 0.18, UsedMemory = 190, Budget = "2" },
        new("ingress", "cert-manager", 1, "cert-manager", "1.19.1") { Log = "klog", Memory = 96, UsedMemory = 60, Exposed = false },
        new("ingress", "external-dns", 1, "external-dns", "0.19.0") { Log = "klog", Memory = 64, UsedMemory = 35, Exposed = false },
        new("monitoring", "prometheus", 2, "prometheus", "3.8.1") { Kind = "StatefulSet", Log = "logfmt", Port = 9090, Cpu = 300, Memory = 1024, UsedCpu = 0.2, UsedMemory = 820, Storage = 50 },
        new("monitoring", "alertmanager", 2, "alertmanager", "0.29.0") { Kind = "StatefulSet", Log = "logfmt", Port = 9093, Memory = 64, UsedMemory = 40, Storage = 2 },
        new("monitoring", "grafana", 1, "grafana", "12.2.0") { Log = "logfmt", Port = 3000, Memory = 192, UsedMemory = 140 },
        new("monitoring", "kube-state-metrics", 1, "kube-state-metrics", "2.17.0") { Log = "klog", Memory = 96, UsedMemory = 62 },
        new("monitoring", "node-exporter", 5, "node-exporter", "1.10.2") { Kind = "DaemonSet", Log = "logfmt", Port = 9100, Memory = 32, UsedMemory = 19, HostNetwork = true, Exposed = false },
        new("monitoring", "log-agent", 5, "fluent-bit", "4.2.0") { Kind = "DaemonSet", Log = "agent", Memory = 64, UsedMemory = 41, UsedCpu = 0.03, Exposed = false },
        new("kube-system", "coredns", 2, "coredns", "1.13.1") { Log = "coredns", Port = 53, Memory = 96, UsedMemory = 38, Priority = "system-cluster-critical" },
        new("kube-system", "metrics-server", 1, "metrics-server", "0.8.0") { Log = "klog", Port = 443, Memory = 96, UsedMemory = 50, Priority = "system-cluster-critical" },
        new("kube-system", "kube-proxy", 5, "kube-proxy", "1.36.3") { Kind = "DaemonSet", Log = "klog", Memory = 48, UsedMemory = 30, HostNetwork = true, Exposed = false, Priority = "system-node-critical" },
        new("kube-system", "cni", 5, "cni", "1.18.4") { Kind = "DaemonSet", Log = "klog", Memory = 128, UsedMemory = 95, UsedCpu = 0.04, HostNetwork = true, Exposed = false, Priority = "system-node-critical" },
        new("kube-system", "csi-node", 5, "csi-node", "2.6.0") { Kind = "DaemonSet", Log = "klog", Memory = 48, UsedMemory = 24, Exposed = false, Priority = "system-node-critical" },
    ];

    public static Workload Get(string name) => All.First(workload => workload.Name == name);
}

namespace Dashboard.Simulation.Logs;

/// <summary>What goes wrong in the shop.</summary>
internal static class CauseCatalog
{
    public static Cause PaymentProvider { get; } = new()
    {
        Name = "payment-provider",
        Root = "payment",
        Message = "payment provider did not answer within 5000 ms",
        Korean = "결제사가 5초 안에 응답하지 않았습니다",
        Exception = "com.example.payments.ProviderTimeoutException",
        Status = 504,
        Shares = Of(("payment", 0.75), ("checkout", 0.55), ("fraud-check", 0.1), ("ledger", 0.12), ("gateway", 0.15), ("storefront", 0.12), ("ingress-nginx-controller", 0.08)),
    };

    public static Cause OrdersDatabase { get; } = new()
    {
        Name = "orders-database",
        Root = "orders-db",
        Message = "remaining connection slots are reserved for roles with the SUPERUSER attribute",
        Korean = "주문 데이터베이스에 연결할 수 없습니다",
        Exception = "java.sql.SQLTransientConnectionException",
        Shares = Of(("orders-db", 0.8), ("checkout", 0.5), ("ledger", 0.55), ("catalog", 0.3), ("invoices", 0.35), ("worker", 0.3), ("cart", 0.12), ("gateway", 0.14), ("storefront", 0.12)),
    };

    public static Cause SearchOverload { get; } = new()
    {
        Name = "search-overload",
        Root = "search",
        Message = "circuit breaker tripped: 1.9gb would be larger than the limit of 1.8gb",
        Korean = "검색이 지연되고 있습니다",
        Exception = "com.example.search.CircuitBreakingException",
        Status = 429,
        Shares = Of(("search", 0.65), ("suggest", 0.5), ("storefront", 0.1), ("gateway", 0.12), ("search-indexer", 0.3)),
    };

    public static Cause Brokers { get; } = new()
    {
        Name = "brokers",
        Root = "kafka",
        Message = "group orders-loader is rebalancing: not the leader for partition orders.v2-4",
        Korean = "메시지를 보내지 못해 다시 시도합니다",
        Exception = "org.apache.kafka.common.errors.NotLeaderOrFollowerException",
        Shares = Of(("kafka", 0.7), ("event-loader", 0.65), ("search-indexer", 0.5), ("notifications", 0.4), ("worker", 0.35), ("recommendations", 0.12)),
    };

    public static Cause Names { get; } = new()
    {
        Name = "names",
        Root = "coredns",
        Message = "lookup orders-db.data.svc.cluster.local on 10.96.0.10:53: i/o timeout",
        Korean = "이름을 찾을 수 없습니다: orders-db.data.svc.cluster.local",
        Exception = "java.net.UnknownHostException",
        Shares = Of(("coredns", 0.8), ("checkout", 0.12), ("cart", 0.15), ("catalog", 0.15), ("pricing", 0.15), ("auth", 0.1), ("mail", 0.2), ("notifications", 0.15), ("event-loader", 0.15), ("gateway", 0.06)),
    };

    public static Cause LogIns { get; } = new()
    {
        Name = "log-ins",
        Root = "auth",
        Message = "too many failed log-ins from one network, further ones are refused",
        Korean = "로그인 실패가 너무 많습니다",
        Exception = "com.example.auth.TooManyAttemptsException",
        Status = 429,
        Shares = Of(("auth", 0.85), ("gateway", 0.2), ("ingress-nginx-controller", 0.15)),
    };

    public static Cause CatalogConnections { get; } = new()
    {
        Name = "catalog-connections",
        Root = "catalog",
        Message = "connection pool exhausted: 20 of 20 in use, 41 waiting",
        Korean = "상품 정보를 읽을 수 없습니다",
        Exception = "com.example.catalog.PoolExhaustedException",
        Shares = Of(("catalog", 0.5), ("storefront", 0.12), ("gateway", 0.1), ("pricing", 0.1)),
    };

    /// <summary>Those that come and go by themselves.</summary>
    public static IReadOnlyList<Cause> Passing { get; } = [PaymentProvider, OrdersDatabase, SearchOverload, Brokers, Names, LogIns];

    private static Dictionary<string, double> Of(params (string Service, double Share)[] shares) => shares.ToDictionary(pair => pair.Service, pair => pair.Share, StringComparer.Ordinal);
}

namespace Dashboard.Simulation.Logs.Profiles;

/// <summary>Programs in Java: a pattern of Logback, and traces of exceptions over many lines.</summary>
internal static class JavaLines
{
    public static string Of(LogLine line)
    {
        var severity = line.Severity(debug: 0.06);
        var (logger, message) = severity switch
        {
            Severity.Error => ("CheckoutController", line.Service == "checkout" ? $"주문을 처리하지 못했습니다 order={line.Request.Order}" : $"request failed order={line.Request.Order}: {line.Trouble?.Message ?? "inventory is locked"}"),
            Severity.Warning => ("RetryTemplate", line.Trouble is { } trouble ? $"attempt {1 + line.Number(3)} of 3 to call {trouble.Root} failed, trying again in {100 << line.Number(4)} ms" : line.Choose("connection pool is nearly used up: 18 of 20", "slow query took longer than 500 ms", "clock of the caller is 4 s ahead")),
            Severity.Debug => ("OrderRepository", $"select * from orders where id = ? [{line.Request.Order}]"),
            _ => Usual(line),
        };
        var head = $"{line.Comma()} {Word(severity)} [http-exec-{line.Number(16)}] [trace={line.Request.TraceId}] c.e.{line.Service.Replace("-", "", StringComparison.Ordinal)}.{logger} - {message}";
        return severity == Severity.Error ? $"{head}\n{Trace(line)}" : head;
    }

    /// <summary>Kafka's own format.</summary>
    public static string Broker(LogLine line)
    {
        var severity = line.Severity(debug: 0);
        var partition = $"orders.v2-{line.Number(12)}";
        var message = severity switch
        {
            Severity.Error => $"[ReplicaManager broker={line.Number(3)}] Error processing append operation on partition {partition}\n{line.Trouble?.Exception ?? "org.apache.kafka.common.errors.NotEnoughReplicasException"}: {line.Trouble?.Message ?? "The size of the current ISR is insufficient"}\n\tat kafka.cluster.Partition.appendRecordsToLeader(Partition.scala:{1300 + line.Number(90)})\n\tat kafka.server.ReplicaManager.appendToLocalLog(ReplicaManager.scala:1211)",
            Severity.Warning => $"[ReplicaFetcher replicaId={line.Number(3)}] Error in response for fetch request, disconnecting (org.apache.kafka.clients.FetchSessionHandler)",
            _ => line.Choose(
                $"[UnifiedLog partition={partition}] Rolled new log segment at offset {800_000 + line.Number(99_999)} in {1 + line.Number(9)} ms. (kafka.log.UnifiedLog)",
                $"[GroupCoordinator {line.Number(3)}]: Member loader-{line.Number(6)} in group orders-loader has joined (kafka.coordinator.group.GroupCoordinator)",
                $"[Partition {partition} broker={line.Number(3)}] ISR updated to 0,1,2 (kafka.cluster.Partition)"),
        };
        return $"[{line.Comma()}] {Word(severity).TrimEnd()} {message}";
    }

    private static (string Logger, string Message) Usual(LogLine line) => line.Service switch
    {
        "payment" => ("PaymentClient", $"payment approved order={line.Request.Order} amount={line.Request.Total} KRW card={line.Choose("신한", "국민", "현대", "삼성")} in {line.Milliseconds(180)} ms"),
        "ledger" => ("LedgerWriter", $"entry booked order={line.Request.Order} amount={line.Request.Total} KRW in {line.Milliseconds(12)} ms"),
        _ => line.Chance(0.6)
            ? ("CheckoutService", $"order accepted order={line.Request.Order} items={1 + line.Number(6)} total={line.Request.Total} KRW user=u-{line.Request.User} in {line.Milliseconds(95)} ms")
            : ("InventoryClient", $"reserved {line.Request.Sku} quantity={1 + line.Number(3)} in {line.Milliseconds(20)} ms"),
    };

    private static string Trace(LogLine line)
    {
        var package = $"com.example.{line.Service.Replace("-", "", StringComparison.Ordinal)}";
        var outer = $"{package}.RequestFailedException: order {line.Request.Order} could not be completed\n\tat {package}.Service.place(Service.java:{60 + line.Number(9)})\n\tat {package}.Controller.post(Controller.java:41)\n\tat java.base/java.lang.reflect.Method.invoke(Method.java:580)";
        return line.Trouble is { } trouble
            ? $"{outer}\nCaused by: {trouble.Exception}: {trouble.Message}\n\tat {package}.client.Upstream.call(Upstream.java:{110 + line.Number(12)})\n\tat {package}.client.Retry.run(Retry.java:37)\n\t... 31 more"
            : $"{outer}\nCaused by: java.lang.IllegalStateException: inventory is locked\n\tat {package}.Inventory.reserve(Inventory.java:118)\n\t... 28 more";
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Debug => "DEBUG",
        Severity.Warning => "WARN ",
        Severity.Error => "ERROR",
        _ => "INFO ",
    };
}

using System.Globalization;

namespace Dashboard.Simulation.Logs;

/// <summary>A customer's request as it passes through the services. Each of them writes of the same few that there are at a time, so that a trace can be followed.</summary>
internal sealed class ShopRequest
{
    /// <summary>How many different ones there are at a time.</summary>
    public const int AtOnce = 8;

    private const int Seconds = 3;
    private static readonly (string Method, string Path)[] Routes =
    [
        ("GET", "/"), ("GET", "/products/{sku}"), ("GET", "/products/{sku}"), ("GET", "/products/{sku}/reviews"), ("GET", "/search?q={query}"), ("GET", "/search?q={query}"), ("GET", "/cart"),
        ("POST", "/cart/items"), ("DELETE", "/cart/items/{sku}"), ("GET", "/api/recommendations"), ("GET", "/api/prices?sku={sku}"), ("POST", "/checkout"), ("POST", "/login"), ("GET", "/orders/{order}"),
    ];

    private static readonly string[] Queries = ["코트", "운동화", "겨울 니트", "가방", "raincoat", "머그컵", "desk lamp", "캠핑 의자"];
    private readonly ulong high;
    private readonly ulong low;
    private readonly int sku;
    private readonly string query;

    private ShopRequest(Chance chance)
    {
        (high, low) = (chance.Next(), chance.Next());
        var (method, path) = Routes[chance.Number(Routes.Length)];
        (Method, sku, User, Order) = (method, 1000 + chance.Number(2400), 1 + chance.Number(9000), 880_000 + chance.Number(90_000));
        query = Queries[chance.Number(Queries.Length)];
        Client = $"203.0.113.{chance.Number(250)}";
        Total = 9_900 + (chance.Number(400) * 500);
        Path = path.Replace("{sku}", Sku, StringComparison.Ordinal).Replace("{order}", Order.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{query}", Uri.EscapeDataString(query), StringComparison.Ordinal);
    }

    public string Method { get; }

    public string Path { get; }

    public int User { get; }

    public int Order { get; }

    /// <summary>Of the order, in won.</summary>
    public int Total { get; }

    public string Client { get; }

    public string Sku => string.Create(CultureInfo.InvariantCulture, $"SKU-{sku}");

    public string Query => query;

    /// <summary>32 hexadecimal digits.</summary>
    public string TraceId => $"{high:x16}{low:x16}";

    public static ShopRequest Near(DateTimeOffset time, int number) =>
        new(new Chance(((ulong)(time.ToUnixTimeSeconds() / Seconds) * AtOnce) + (ulong)number));
}

namespace Dashboard.Services.Cluster.Problems.Picture;

/// <summary>One limit of a quota, as the server writes its quantities.</summary>
internal sealed record QuotaLimit(string Resource, string Hard, string Used)
{
    /// <summary>0 to 1 and beyond; null where it is no number, or the limit is 0 on purpose.</summary>
    public double? Share => Quantity.Parse(Hard) is { } hard and > 0 && Quantity.Parse(Used) is { } used ? used / hard : null;
}
